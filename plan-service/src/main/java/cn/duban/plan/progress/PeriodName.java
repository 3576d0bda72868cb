package cn.duban.plan.progress;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 期别名称 — a period's code as a clerk would say it; what is no code stays as it is.
public final class PeriodName {
    private static final Pattern CODE =
            Pattern.compile(
                    "(\\d{4})(?:-(?:(?<term>spring|autumn)|H(?<half>[12])|Q(?<quarter>[1-4])"
                            + "|(?<to>\\d{4})|(?<month>0[1-9]|1[0-2])))?");
    private static final String QUARTERS = "一二三四";

    private PeriodName() {}

    public static String of(String code) {
        Matcher m = CODE.matcher(code);
        if (!m.matches()) {
            return code;
        }
        String year = m.group(1) + "年";
        if (m.group("term") != null) {
            return year + (m.group("term").equals("spring") ? "春季学期" : "秋季学期");
        }
        if (m.group("half") != null) {
            return year + (m.group("half").equals("1") ? "上半年" : "下半年");
        }
        if (m.group("quarter") != null) {
            int quarter = Integer.parseInt(m.group("quarter"));
            return year + "第" + QUARTERS.charAt(quarter - 1) + "季度";
        }
        if (m.group("to") != null) {
            return m.group(1) + "—" + m.group("to") + "学年";
        }
        return m.group("month") == null ? year : year + Integer.parseInt(m.group("month")) + "月";
    }
}
