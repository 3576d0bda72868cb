package cn.duban.indicator.review;

import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.period.OpenPeriod;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.security.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 补报许可请求 — which schools may still send which form of a closed period, why and until when.
record ExceptionRequest(
        @Schema(description = "报表代码", example = "VISION") @Nullable String form,
        @Schema(description = "期别", example = "2026-spring") @Nullable String period,
        @Schema(description = "学校（或单位）代码，1至500个") @Nullable List<@Nullable String> schools,
        @Schema(description = "原因，1至500字", example = "因疫情停课，筛查推迟") @Nullable String reason,
        @Schema(description = "到期时刻，最长180天") @Nullable OffsetDateTime expires) {

    private static final int MOST_SCHOOLS = 500;

    /// A request that can be carried out.
    record Sound(
            String form, String period, List<String> schools, String reason, Instant expires) {}

    Sound checked(RowsToReview rows, Instant now, ReviewSettings settings, Caller caller) {
        List<Violation> violations = new ArrayList<>();
        ReturnRequest.needText("/form", form, violations);
        ReturnRequest.needText("/period", period, violations);
        ReturnRequest.refuse(violations);
        ReturnRequest.needText("/reason", reason, violations);
        List<String> named = schools(rows, caller, violations);
        Instant end = end(now, settings, violations);
        Form ofForm = rows.form(Objects.requireNonNullElse(form, ""));
        OpenPeriod ofPeriod = rows.open(Objects.requireNonNullElse(period, ""));
        if (ofForm.periodType() != ofPeriod.period().type()) {
            violations.add(Violation.of("/period", "period-wrong-type", "这张报表不按这种期别填报。"));
        }
        ReturnRequest.refuse(violations);
        String why = Objects.requireNonNullElse(reason, "").strip();
        return new Sound(ofForm.code(), ofPeriod.id(), named, why, end);
    }

    private Instant end(Instant now, ReviewSettings settings, List<Violation> violations) {
        Instant end = Objects.requireNonNullElse(expires, OffsetDateTime.MIN).toInstant();
        Instant latest = now.plus(Duration.ofDays(settings.longestDays()));
        if (!end.isAfter(now) || end.isAfter(latest)) {
            violations.add(
                    Violation.of(
                            "/expires",
                            "expires-out-of-range",
                            "到期时刻应在现在之后、%d天之内。".formatted(settings.longestDays())));
        }
        return end;
    }

    private List<String> schools(RowsToReview rows, Caller caller, List<Violation> violations) {
        List<@Nullable String> written = schools == null ? List.of() : schools;
        if (written.isEmpty() || written.size() > MOST_SCHOOLS) {
            violations.add(
                    Violation.of(
                            "/schools",
                            "schools-out-of-range",
                            "须写明1至%d所学校。".formatted(MOST_SCHOOLS)));
        }
        List<String> named = new ArrayList<>();
        for (int i = 0; i < Math.min(written.size(), MOST_SCHOOLS); i++) {
            String code = Objects.requireNonNullElse(written.get(i), "");
            if (rows.known(code) && rows.visible(code, caller)) {
                named.add(code);
            } else {
                violations.add(
                        Violation.of(
                                "/schools/" + i,
                                "unknown-school",
                                "没有代码为“%s”的学校。".formatted(code)));
            }
        }
        return named.stream().distinct().toList();
    }
}
