package cn.duban.benchmarks.crash;

import cn.duban.benchmarks.district.School;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// 独立口径 — what some built-in indicators add up, written down a second time from their names, so
/// that the catalogue is not checked by itself.
enum PlainIndicator {
    FIT_PASS(
            "FIT.PASS",
            "FITNESS",
            row -> row.sum("fit.excellent", "fit.good", "fit.pass"),
            row -> row.sum("fit.tested")),
    FIT_GOOD(
            "FIT.GOOD",
            "FITNESS",
            row -> row.sum("fit.excellent", "fit.good"),
            row -> row.sum("fit.tested")),
    FIT_COVER("FIT.COVER", "FITNESS", row -> row.sum("fit.tested"), row -> row.sum("fit.due")),
    VIS_MYOPIA(
            "VIS.MYOPIA", "VISION", row -> row.sum("vis.myopia"), row -> row.sum("vis.screened")),
    PRE_INCL(
            "PRE.INCL",
            "KINDERGARTEN",
            row -> row.onlyOf(Set.of("PUBLIC", "INCLUSIVE_PRIVATE"), "kid.enrolled"),
            row -> row.sum("kid.enrolled")),
    PRE_PUB(
            "PRE.PUB",
            "KINDERGARTEN",
            row -> row.onlyOf(Set.of("PUBLIC"), "kid.enrolled"),
            row -> row.sum("kid.enrolled")),
    PRE_RATIO(
            "PRE.RATIO",
            "KINDERGARTEN",
            row -> row.sum("kid.enrolled"),
            row -> row.sum("tea.full")),
    PRE_KIDS("PRE.KIDS", "KINDERGARTEN", row -> row.sum("kid.enrolled"), null),
    BAL_R6("BAL.R6", "RESOURCES", row -> row.sum("asset.equip"), row -> row.sum("stu.enrolled"));

    private static final Set<String> KINDERGARTENS = Set.of("111");
    private static final Set<String> SCHOOLS = Set.of("211", "311");

    private final String code;
    private final String form;
    private final Function<Reported, BigDecimal> part;
    private final @Nullable Function<Reported, BigDecimal> whole;

    PlainIndicator(
            String code,
            String form,
            Function<Reported, BigDecimal> part,
            @Nullable Function<Reported, BigDecimal> whole) {
        this.code = code;
        this.form = form;
        this.part = part;
        this.whole = whole;
    }

    /// A row beside the school that reported it.
    record Reported(Map<String, BigDecimal> values, School school) {

        BigDecimal sum(String... elements) {
            BigDecimal sum = BigDecimal.ZERO;
            for (String element : elements) {
                sum = sum.add(values.getOrDefault(element, BigDecimal.ZERO));
            }
            return sum;
        }

        BigDecimal onlyOf(Set<String> ownerships, String element) {
            return ownerships.contains(school.ownership()) ? sum(element) : BigDecimal.ZERO;
        }
    }

    String code() {
        return code;
    }

    String form() {
        return form;
    }

    Set<String> kinds() {
        return form.equals("KINDERGARTEN") ? KINDERGARTENS : SCHOOLS;
    }

    BigDecimal part(Reported row) {
        return part.apply(row);
    }

    BigDecimal whole(Reported row) {
        return whole == null ? BigDecimal.ZERO : whole.apply(row);
    }

    boolean divides() {
        return whole != null;
    }
}
