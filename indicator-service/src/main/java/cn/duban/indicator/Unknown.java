package cn.duban.indicator;

import cn.duban.starter.problem.Nearest;
import cn.duban.starter.problem.Violation;
import java.util.Collection;
import java.util.List;

/// 没有这个代码 — the parameter that holds a code nobody knows, with the known one that was probably
/// meant.
public enum Unknown {
    INDICATOR("indicator", "unknown-indicator", "没有代码为“%s”的指标。"),
    FORM("form", "unknown-form", "没有代码为“%s”的报表。"),
    PERIOD("period", "period-unknown", "没有代码为“%s”的填报期。"),
    UNIT("unit", "no-such-unit", "没有代码为“%s”的单位或学校。");

    private final String parameter;
    private final String code;
    private final String sentence;

    Unknown(String parameter, String code, String sentence) {
        this.parameter = parameter;
        this.code = code;
        this.sentence = sentence;
    }

    public List<Violation> at(String written, Collection<String> known) {
        return List.of(
                new Violation(
                        parameter,
                        code,
                        sentence.formatted(written),
                        Nearest.to(written, known).orElse(null)));
    }
}
