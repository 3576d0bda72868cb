package cn.duban.plan.report;

import cn.duban.plan.commitment.Plan;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 发文单位 — whose name a report is signed with: the organ the plan's title names, else the unit as it
/// is registered; nothing is made up.
final class Issuer {
    private static final Pattern BEFORE_YEAR =
            Pattern.compile("^(?:关于印发)?《?(.{2,30}?)(?=20\\d{2})");
    private static final Pattern ORGAN =
            Pattern.compile("(?:局|委|厅|委员会|办公室|中心|学校|小学|中学|高中|学院|幼儿园|集团|总校)$");

    private Issuer() {}

    static String of(Plan plan, @Nullable String registered) {
        Matcher title = BEFORE_YEAR.matcher(plan.title());
        String named = title.find() ? title.group(1) : "";
        if (ORGAN.matcher(named).find()) {
            return named;
        }
        if (registered != null && !registered.isBlank()) {
            return registered;
        }
        return named.isEmpty() ? plan.unit() : named;
    }
}
