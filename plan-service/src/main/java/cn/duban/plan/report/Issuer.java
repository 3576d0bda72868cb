package cn.duban.plan.report;

import cn.duban.plan.commitment.Plan;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 发文单位 — whose name a report is signed with: the organ the plan's title names, else the unit as it
/// is registered; where neither is known a person fills it in, nothing is made up.
final class Issuer {
    private static final Pattern BEFORE_YEAR =
            Pattern.compile("^(?:关于印发)?《?(.{2,30}?)(?=20\\d{2})");
    private static final Pattern ORGAN =
            Pattern.compile("(?:局|委|厅|委员会|办公室|中心|学校|小学|中学|高中|学院|幼儿园|集团|总校)$");

    /// 全区中小学, 各学校 and 加强学校 end like an organ, but nobody signs with them.
    private static final Pattern NOBODY =
            Pattern.compile("^(?:各|所有|全[国省市县区旗州镇乡校体]|加强|做好|推进|深化|落实|开展|以)|中小学$|为中心$");

    private Issuer() {}

    /// Nothing where neither the title nor the register names one.
    static @Nullable String of(Plan plan, @Nullable String registered) {
        Matcher title = BEFORE_YEAR.matcher(plan.title());
        String named = title.find() ? title.group(1).replaceFirst("关于.*$", "") : "";
        if (ORGAN.matcher(named).find() && !NOBODY.matcher(named).find()) {
            return named;
        }
        return registered == null || registered.isBlank() ? null : registered;
    }
}
