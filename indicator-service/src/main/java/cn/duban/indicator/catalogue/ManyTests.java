package cn.duban.indicator.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// 多项达标 — the share of schools that meet at least k of n tests and miss none by too much.
record ManyTests() implements Divided {

    @Override
    public Whole whole() {
        return Whole.NONE;
    }

    @Override
    public Sums terms(Reading school) {
        if (!school.counted()) {
            return Sums.NONE;
        }
        return school.passes()
                .map(met -> Sums.of(met ? BigDecimal.ONE : BigDecimal.ZERO, BigDecimal.ONE))
                .orElse(Sums.NONE);
    }

    @Override
    public List<String> missing(Parameters parameters) {
        List<String> missing = new ArrayList<>();
        if (parameters.tests().isEmpty()) {
            missing.add("tests");
        }
        if (parameters.atLeast() == null) {
            missing.add("atLeast");
        }
        return missing;
    }

    @Override
    public Map<String, String> wrong(Parameters parameters) {
        int atLeast = Objects.requireNonNullElse(parameters.atLeast(), 0);
        return atLeast < 1 || atLeast > parameters.tests().size()
                ? Map.of("atLeast", "应在1与%d之间".formatted(parameters.tests().size()))
                : Map.of();
    }

    @Override
    public String said(FormulaInWords formula) {
        Parameters p = formula.parameters();
        String rest = p.nearly() == null ? "" : "，其余各项不低于标准的" + p.nearly().movePointRight(2) + "%";
        return "%d项中至少%d项达标%s的学校数 ÷ 已填报学校数%s"
                .formatted(p.tests().size(), p.atLeast(), rest, formula.percent());
    }
}
