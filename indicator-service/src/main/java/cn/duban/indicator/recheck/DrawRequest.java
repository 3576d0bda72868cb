package cn.duban.indicator.recheck;

import cn.duban.indicator.catalogue.Element;
import cn.duban.indicator.catalogue.Form;
import cn.duban.starter.problem.Violation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 抽样请求 — what is drawn from, how many, and by which seed.
record DrawRequest(
        @Schema(description = "报表代码", example = "VISION") @Nullable String form,
        @Schema(description = "期别", example = "2026-spring") @Nullable String period,
        @Schema(description = "单位或分组，不填为全部可见学校", example = "990102") @Nullable String unit,
        @Schema(description = "种子，1至64字；不填则生成一个，随样本公开", example = "2026春季抽测") @Nullable String seed,
        @Schema(description = "抽取行数，1至500，与percent二选一", example = "20") @Nullable Integer size,
        @Schema(description = "抽取比例%，大于0至100，向上取整", example = "10") @Nullable BigDecimal percent,
        @Schema(description = "复核的要素，不填为报表全部要素") @Nullable List<@Nullable String> elements) {

    static final int MOST_ROWS = 500;
    private static final int LONGEST_SEED = 64;
    private static final int DECIMALS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// What is to be drawn from has to be named before anything else can be said.
    void checkNamed() {
        List<Violation> violations = new ArrayList<>();
        EntryRequest.needText("/form", form, violations);
        EntryRequest.needText("/period", period, violations);
        EntryRequest.refuse(violations);
    }

    void check(Form asked) {
        List<Violation> violations = new ArrayList<>();
        boundSize(violations);
        if (seed != null && (seed.isBlank() || seed.length() > LONGEST_SEED)) {
            violations.add(
                    Violation.of("/seed", "seed-invalid", "种子应为1至%d个字。".formatted(LONGEST_SEED)));
        }
        refuseStrangers(asked, violations);
        EntryRequest.refuse(violations);
    }

    private void boundSize(List<Violation> violations) {
        if ((size == null) == (percent == null)) {
            violations.add(Violation.of("/size", "only-one", "size和percent须填且只能填一个。"));
        }
        if (size != null && (size < 1 || size > MOST_ROWS)) {
            violations.add(
                    Violation.of("/size", "size-out-of-range", "应为1至%d。".formatted(MOST_ROWS)));
        }
        if (percent != null && !isShare(percent)) {
            violations.add(Violation.of("/percent", "percent-out-of-range", "应大于0，不超过100，最多6位小数。"));
        }
    }

    private void refuseStrangers(Form asked, List<Violation> violations) {
        List<String> known = codes(asked);
        List<@Nullable String> wanted = elements == null ? List.of() : elements;
        for (int i = 0; i < wanted.size(); i++) {
            if (!known.contains(wanted.get(i))) {
                violations.add(
                        Violation.of(
                                "/elements/" + i,
                                "unknown-element",
                                "报表“%s”没有要素“%s”。".formatted(asked.code(), wanted.get(i))));
            }
        }
    }

    /// A number with a monstrous exponent is no share either.
    private static boolean isShare(BigDecimal percent) {
        return percent.signum() > 0
                && percent.scale() >= -DECIMALS
                && percent.scale() <= DECIMALS
                && percent.compareTo(HUNDRED) <= 0;
    }

    int of(int population) {
        BigDecimal share = Objects.requireNonNullElse(percent, HUNDRED);
        int wanted =
                size != null
                        ? size
                        : BigDecimal.valueOf(population)
                                .multiply(share)
                                .divide(HUNDRED, 0, RoundingMode.CEILING)
                                .intValueExact();
        return Math.min(wanted, MOST_ROWS);
    }

    List<String> elementsOf(Form asked) {
        return elements == null || elements.isEmpty()
                ? codes(asked)
                : elements.stream().filter(Objects::nonNull).distinct().toList();
    }

    private static List<String> codes(Form form) {
        return form.elements().stream().map(Element::code).toList();
    }
}
