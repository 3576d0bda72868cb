package cn.duban.plan.progress;

import cn.duban.plan.commitment.Target;
import cn.duban.plan.progress.Explanation.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// 依据 — everything a verdict rests on, in the order a reader asks for it.
record Inputs(
        Weighing weighing,
        Optional<Figure> figure,
        Optional<Exact> value,
        Optional<Exact> expected,
        Optional<Baseline> baseline) {

    List<Input> all() {
        List<Input> inputs = new ArrayList<>();
        value.ifPresent(v -> add(inputs, "value", "现值", v.published() + unit()));
        add(inputs, "target", "目标", weighing.target().inWords());
        add(inputs, "deadline", "期限", weighing.lastDay().toString());
        if (weighing.facts().soft()) {
            add(inputs, "firmness", "口气", "力争");
        }
        if (value.isPresent() && weighing.hasPace()) {
            expected.ifPresent(e -> add(inputs, "expected", "目前应达到", e.published() + unit()));
            add(inputs, "pace", "进度曲线", weighing.schedule().pace().inWords());
        }
        figure.ifPresent(f -> addFigure(inputs, f));
        baseline.ifPresent(b -> addBaseline(inputs, b));
        if (!weighing.yardstick().isIndicator()) {
            String count = Integer.toString(weighing.facts().entries().size());
            add(inputs, "entries", "进展记录", count + "条");
        }
        return inputs;
    }

    private void addFigure(List<Input> inputs, Figure f) {
        add(inputs, "figure", "指标值编号", f.id());
        add(inputs, "period", "期别", f.period().inWords());
        add(inputs, "reference", "统计时点", f.period().reference().toString());
        add(
                inputs,
                "coverage",
                "覆盖率",
                "应报%d所，已报%d所（%s%%），底线%d%%"
                        .formatted(
                                f.applicable(),
                                f.reported(),
                                Weighing.percent(f),
                                weighing.settings().coverageFloor()));
        add(inputs, "trust", "可信度", f.trust() == null ? "未经复核" : f.trust().inWords());
        if (f.late() != null && f.late() > 0) {
            add(inputs, "late", "迟报", f.late() + "行");
        }
        if (f.asOf() != null) {
            add(inputs, "dataAsOf", "数据时间", f.asOf().toString());
        }
    }

    private void addBaseline(List<Input> inputs, Baseline b) {
        String from = b.source().isEmpty() ? "，人工填写" : "，" + b.source();
        add(
                inputs,
                "baseline",
                "基准",
                b.value().published() + unit() + "（" + PeriodName.of(b.period()) + from + "）");
    }

    private String unit() {
        String own = weighing.yardstick().unit();
        return weighing.target() instanceof Target.Recurring ? "次" : own;
    }

    private static void add(List<Input> inputs, String name, String inWords, String value) {
        inputs.add(new Input(name, inWords, value));
    }
}
