package cn.duban.indicator.figures;

import cn.duban.indicator.events.IndicatorEvent.Coverage;
import cn.duban.indicator.events.IndicatorEvent.FigureChanged;
import cn.duban.indicator.register.Level;
import cn.duban.starter.security.Caller;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 小单元格隐藏 — hides figures from which one could tell about single children (统计法第二十五条).
///
/// - 主隐藏: the part, the rest or the whole is a number of children above 0 and below the bound.
/// - 少数来源: of a unit with fewer than three reporting schools one could work out the other one's.
/// - 补充隐藏: one hidden figure among its siblings could be had by subtraction, so the next smallest
///   is hidden too.
/// - Only the view is hidden; sums, lights and comparisons go on with the full figures.
public final class SmallCells {

    private static final int SOURCES = 3;

    private SmallCells() {}

    /// 读者: staff who review the rows see everything; outsiders see less than schools.
    public enum Audience {
        INTERNAL("内部", 0),
        SCHOOL("学校", 5),
        PUBLIC("公开", 10);

        private final String title;
        private final int least;

        /// As far as a caller is known: a school's key, or staff.
        public static Audience of(Caller caller) {
            return caller.school().isPresent() ? SCHOOL : INTERNAL;
        }

        Audience(String title, int least) {
            this.title = title;
            this.least = least;
        }

        public String title() {
            return title;
        }
    }

    /// What a caller may see of figures, his own school's always in full.
    public static List<FigureView> hide(List<FigureView> figures, Caller caller) {
        return hide(figures, Audience.of(caller), caller.school().orElse(""));
    }

    public static List<FigureView> hide(
            List<FigureView> figures, Audience audience, String ownSchool) {
        Set<FigureView> hidden = new HashSet<>();
        figures.stream()
                .filter(f -> !f.unit().equals(ownSchool) && isSmall(f, audience.least))
                .forEach(hidden::add);
        Map<String, List<FigureView>> siblings =
                figures.stream()
                        .filter(f -> f.parent() != null)
                        .collect(
                                Collectors.groupingBy(f ->
                                        f.indicator()
                                                + "|"
                                                + f.parent()
                                                + "|"
                                                + f.level()
                                                + "|"
                                                + f.period().code()));
        siblings.values().forEach(family -> hideOneMore(family, hidden));
        List<FigureView> shown = new ArrayList<>();
        figures.forEach(f -> shown.add(hidden.contains(f) ? f.hidden() : f));
        return shown;
    }

    private static void hideOneMore(List<FigureView> family, Set<FigureView> hidden) {
        List<FigureView> small = family.stream().filter(hidden::contains).toList();
        if (small.size() != 1) {
            return;
        }
        family.stream()
                .filter(f -> !hidden.contains(f) && whole(f).isPresent())
                .min(Comparator.comparing((FigureView f) -> whole(f).orElseThrow()))
                .ifPresent(hidden::add);
    }

    private static boolean isSmall(FigureView f, int least) {
        return f.coverage() != null
                && isSmall(f.level(), f.coverage(), f.numerator(), f.denominator(), least);
    }

    /// Whether a changed figure is kept from a caller's live page.
    static boolean isKeptFrom(Caller caller, FigureChanged f) {
        return !f.unit().equals(caller.school().orElse(""))
                && isSmall(
                        f.level(),
                        f.coverage(),
                        f.numerator(),
                        f.denominator(),
                        Audience.of(caller).least);
    }

    /// Whether a figure of a unit, as it is or would become, is kept from a caller.
    public static boolean isKeptFrom(
            Caller caller,
            Coverage coverage,
            @Nullable String numerator,
            @Nullable String denominator) {
        return isSmall(
                Level.DISTRICT.name(), coverage, numerator, denominator, Audience.of(caller).least);
    }

    private static boolean isSmall(
            String level,
            Coverage coverage,
            @Nullable String numerator,
            @Nullable String denominator,
            int least) {
        if (least == 0) {
            return false;
        }
        int sources = coverage.reported();
        if (!level.equals(Level.SCHOOL.name()) && sources > 0 && sources < SOURCES) {
            return true;
        }
        if (numerator == null || denominator == null) {
            return false;
        }
        BigDecimal part = new BigDecimal(numerator);
        BigDecimal whole = new BigDecimal(denominator);
        return small(whole, least) || small(part, least) || small(whole.subtract(part), least);
    }

    private static boolean small(BigDecimal number, int least) {
        return number.signum() > 0 && number.compareTo(BigDecimal.valueOf(least)) < 0;
    }

    private static Optional<BigDecimal> whole(FigureView figure) {
        return Optional.ofNullable(figure.denominator()).map(BigDecimal::new);
    }
}
