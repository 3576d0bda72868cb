package cn.duban.plan.tracking;

import cn.duban.plan.progress.Easing.Stretch;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// 放宽的日子 — on which days a proposed curve asks for less than the present one, in a sentence.
final class EasierDays {
    private static final int MOST = 3;
    private static final int DECIMALS = 2;

    private EasierDays() {}

    /// 2026年3月31日至2026年12月30日要求比现在低（2026年3月31日由2所变为0所）。
    static Optional<String> inWords(List<Stretch> stretches, String unit) {
        if (stretches.isEmpty()) {
            return Optional.empty();
        }
        String days =
                stretches.stream()
                        .limit(MOST)
                        .map(EasierDays::days)
                        .collect(Collectors.joining("、"));
        String more = stretches.size() > MOST ? "等%d段时间".formatted(stretches.size()) : "";
        Stretch first = stretches.getFirst();
        return Optional.of(
                "%s%s要求比现在低（%s由%s%s变为%s%s）。"
                        .formatted(
                                days,
                                more,
                                day(first.from()),
                                first.before().shown(DECIMALS),
                                unit,
                                first.after().shown(DECIMALS),
                                unit));
    }

    private static String days(Stretch s) {
        return s.from().equals(s.to()) ? day(s.from()) : day(s.from()) + "至" + day(s.to());
    }

    private static String day(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
