package cn.duban.school.key;

import cn.duban.school.SchoolProblem.KeyRefused;
import cn.duban.starter.problem.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 密钥申请 — what a new key is for; without an end it lasts until the coming school year is over.
record KeyRequest(
        @Nullable String school,
        @Nullable String unit,
        @Nullable String name,
        @Nullable List<String> scopes,
        @Nullable String expires,
        @Nullable List<@Nullable String> networks) {

    /// What a school's key may do at most.
    static final Set<String> SCOPES = Set.of("submission:write", "submission:read", "figure:read");

    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern NETWORK =
            Pattern.compile(BYTE + "(\\." + BYTE + "){3}(/(3[0-2]|[12]?\\d))?");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /// 核准 — the request with its defaults filled in.
    record Grant(
            String name, List<String> scopes, Instant expires, @Nullable List<String> networks) {}

    Grant grantedAt(Instant now) {
        Instant end = end(now);
        List<Violation> objections =
                Stream.of(aboutName(), aboutScopes(), aboutEnd(end, now), aboutNetworks())
                        .flatMap(Optional::stream)
                        .toList();
        if (!objections.isEmpty()) {
            throw new KeyRefused(objections);
        }
        return new Grant(purpose(), wanted(), end, allowed().isEmpty() ? null : allowed());
    }

    private Optional<Violation> aboutName() {
        return !purpose().isEmpty() && purpose().length() <= 60
                ? Optional.empty()
                : Optional.of(Violation.of("/name", "key-name", "请用 1 至 60 个字写明密钥的用途。"));
    }

    private Optional<Violation> aboutScopes() {
        return !wanted().isEmpty() && SCOPES.containsAll(wanted())
                ? Optional.empty()
                : Optional.of(
                        new Violation(
                                "/scopes",
                                "key-scopes",
                                "学校密钥的权限只能是上报与查看本校数据。",
                                "可用的权限：" + String.join("、", sorted(SCOPES)) + "。"));
    }

    private Optional<Violation> aboutEnd(Instant end, Instant now) {
        return end.isAfter(now)
                ? Optional.empty()
                : Optional.of(
                        new Violation(
                                "/expires",
                                "key-expires",
                                "到期时间“%s”不是将来的时间。".formatted(expires),
                                "写作 2027-08-31，或 2027-08-31T23:59:59+08:00；不写则到下一学年末。"));
    }

    /// 来源地址 — addresses or networks the key may come from; anywhere when none is named.
    private Optional<Violation> aboutNetworks() {
        return allowed().stream()
                .filter(n -> !NETWORK.matcher(n).matches())
                .findFirst()
                .map(n ->
                        new Violation(
                                "/networks",
                                "key-networks",
                                "来源地址“%s”不是 IPv4 地址或网段。".formatted(n),
                                "写作 203.0.113.7 或 203.0.113.0/24，最多 20 个。"))
                .or(() ->
                        allowed().size() <= 20
                                ? Optional.empty()
                                : Optional.of(
                                        Violation.of("/networks", "key-networks", "来源地址最多 20 个。")));
    }

    private List<String> allowed() {
        return networks == null
                ? List.of()
                : networks.stream().map(n -> n == null ? "" : n.strip()).distinct().toList();
    }

    private String purpose() {
        return name == null ? "" : name.strip();
    }

    private List<String> wanted() {
        return scopes == null ? sorted(SCOPES) : scopes.stream().distinct().toList();
    }

    private static List<String> sorted(Set<String> all) {
        return all.stream().sorted().toList();
    }

    private Instant end(Instant now) {
        if (expires == null) {
            int nextYear = LocalDate.ofInstant(now, SHANGHAI).getYear() + 1;
            return lastSecondOf(LocalDate.of(nextYear, 8, 31));
        }
        try {
            return expires.length() == 10
                    ? lastSecondOf(LocalDate.parse(expires))
                    : OffsetDateTime.parse(expires).toInstant();
        } catch (DateTimeException unreadable) {
            return Instant.EPOCH;
        }
    }

    private static Instant lastSecondOf(LocalDate day) {
        return day.atTime(23, 59, 59).atZone(SHANGHAI).toInstant();
    }
}
