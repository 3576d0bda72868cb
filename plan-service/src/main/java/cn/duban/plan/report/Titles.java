package cn.duban.plan.report;

import cn.duban.plan.commitment.Heading;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.ledger.Standing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 标题 — the title of a report, and the headings of the plan with the numbers they were printed
/// with.
final class Titles {
    private static final String[] HAN = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

    private Titles() {}

    static String title(Material m) {
        String plan = m.plan().title();
        if (m.kind().isDraft()) {
            return "关于《" + plan + "》落实情况的督办通报";
        }
        String bare = plan.replaceAll("(工作)?(要点|计划|方案|安排|思路)$", "");
        String year = m.plan().year() + "年";
        if (m.kind() == ReportKind.HALF_YEAR) {
            String half =
                    year + (m.asOf().getMonthValue() > 6 && !isJuly(m.asOf()) ? "下半年" : "上半年");
            bare = bare.contains(year) ? bare.replace(year, half) : half + bare;
        }
        return bare + m.kind().title();
    }

    /// Early July still looks back at the first half.
    private static boolean isJuly(LocalDate day) {
        return day.getMonthValue() == 7;
    }

    static @Nullable String subtitle(Material m) {
        LocalDate from = m.kind().from(m.asOf());
        return switch (m.kind()) {
            case YEAR, HALF_YEAR -> null;
            case MONTHLY -> "（%d年%d月）".formatted(from.getYear(), from.getMonthValue());
            case WEEKLY -> week(from, m.asOf());
        };
    }

    /// On a Monday the week has only begun: it is named whole, with the day it is known until.
    private static String week(LocalDate monday, LocalDate asOf) {
        return asOf.isAfter(monday)
                ? "（" + ChineseWords.day(monday) + "至" + ChineseWords.day(asOf) + "）"
                : "（%s至%s当周，截至%s）"
                        .formatted(
                                ChineseWords.day(monday),
                                ChineseWords.day(monday.plusDays(6)),
                                ChineseWords.day(asOf));
    }

    /// 六、 for the sixth chapter.
    static Part.Title chapter(int number, String text) {
        return new Part.Title(1, han(number) + "、", text);
    }

    static String han(int number) {
        String tens = number < 20 ? (number < 10 ? "" : "十") : HAN[number / 10] + "十";
        return number == 0 ? "〇" : tens + HAN[number % 10];
    }

    /// The chain of headings a commitment stands under, outermost first.
    static List<Heading> above(Plan plan, Standing standing) {
        List<String> path = standing.promise().path();
        int offset =
                plan.commitments().stream()
                        .filter(c -> c.id().equals(standing.id()))
                        .mapToInt(c -> c.offset())
                        .findFirst()
                        .orElse(Integer.MAX_VALUE);
        return plan.outline().stream()
                .filter(h -> h.path().size() <= path.size())
                .filter(h -> h.path().equals(path.subList(0, h.path().size())))
                .filter(h -> h.offset() <= offset)
                .collect(Collectors.toMap(Heading::path, h -> h, (_, later) -> later))
                .values()
                .stream()
                .sorted(Comparator.comparingInt(h -> h.path().size()))
                .toList();
    }

    static Part.Title of(Heading heading) {
        String number = heading.path().getLast();
        String mark =
                number.matches("\\d+")
                        ? number + "."
                        : number.startsWith("(") || number.startsWith("（")
                                ? number.replace('(', '（').replace(')', '）')
                                : number + "、";
        return new Part.Title(heading.path().size(), mark, heading.title());
    }
}
