package cn.duban.plan.supervision.score;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Plans;
import cn.duban.plan.supervision.matter.Actor;
import cn.duban.plan.supervision.policy.Policies;
import cn.duban.plan.supervision.refusal.ScoreProblem;
import cn.duban.plan.supervision.refusal.SupervisionProblem;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.problem.Nearest;
import cn.duban.starter.problem.Violation;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// 申诉 — made by the unit, answered by another person of the bureau, once.
@Component
class Appeals {
    private static final int LONGEST = 4000;

    private final MongoOperations store;
    private final Plans plans;
    private final Policies policies;
    private final Clock clock;

    Appeals(MongoOperations store, Plans plans, Policies policies, Clock clock) {
        this.store = store;
        this.plans = plans;
        this.policies = policies;
        this.clock = clock;
    }

    /// 申诉内容.
    record Request(
            @Nullable String plan,
            @Nullable String period,
            @Nullable String unit,
            @Nullable String line,
            @Nullable String text) {}

    /// 答复内容.
    record Reply(
            @Nullable Boolean accepted, @Nullable BigDecimal giveBack, @Nullable String text) {}

    /// @param scored the units that have a score in a plan's period
    Appeal make(Request r, Actor actor, BiFunction<String, String, Set<String>> scored) {
        List<Violation> wrong = new ArrayList<>();
        String plan = given(r.plan(), "/plan", "计划编号", "P2026-990101", wrong);
        String asked = given(r.period(), "/period", "考核期", "2026-H1", wrong);
        String unit = given(r.unit(), "/unit", "单位", "990108001", wrong);
        String line = given(r.line(), "/line", "考核条目", "delays", wrong);
        String text = said(r.text(), wrong);
        refuse(wrong);
        Plan about = plans.planInBody(plan);
        String period = period(asked, about, wrong);
        line(line, wrong);
        refuse(wrong);
        if (!actor.actsFor(unit, about.unit())) {
            throw new SupervisionProblem.MoveNotYours("申诉", "被考核的单位（" + unit + "）");
        }
        unit(unit, scored.apply(plan, period), wrong);
        refuse(wrong);
        return store.insert(
                new Appeal(
                        "A-" + Events.newId(),
                        null,
                        plan,
                        period,
                        unit,
                        line,
                        text,
                        actor.subject(),
                        actor.name(),
                        clock.instant(),
                        null));
    }

    Appeal answer(String id, Reply r, Actor actor) {
        Appeal appeal = store.findById(id, Appeal.class);
        if (appeal == null) {
            throw new ScoreProblem.NoSuchAppeal(id);
        }
        if (!actor.supervises(plans.plan(appeal.plan()).unit())) {
            throw new SupervisionProblem.MoveNotYours(
                    "答复申诉", "督办员（计划所属单位" + plans.plan(appeal.plan()).unit() + "的工作人员）");
        }
        if (appeal.by().equals(actor.subject())) {
            throw SupervisionProblem.NeedsAnotherPerson.forAppeal(actor.name());
        }
        if (appeal.answer() != null) {
            throw new ScoreProblem.AppealAnswered(id);
        }
        List<Violation> wrong = new ArrayList<>();
        String text = said(r.text(), wrong);
        boolean accepted = Boolean.TRUE.equals(r.accepted());
        BigDecimal back = r.giveBack() == null ? BigDecimal.ZERO : r.giveBack();
        if (r.accepted() == null || back.signum() < 0 || accepted != (back.signum() > 0)) {
            wrong.add(Violation.of("/giveBack", "points", "采纳的要写明退还几分，不采纳的不退分。"));
        }
        refuse(wrong);
        return store.save(
                appeal.answered(
                        new Appeal.Answer(accepted, back, text, actor.name(), clock.instant())));
    }

    List<Appeal> of(String plan) {
        return store.find(Query.query(where("plan").is(plan)), Appeal.class);
    }

    List<Appeal> granted(String plan, String period, String unit) {
        return of(plan).stream()
                .filter(a -> a.period().equals(period) && a.unit().equals(unit))
                .filter(Appeal::isGranted)
                .toList();
    }

    private static String given(
            @Nullable String text, String at, String what, String example, List<Violation> wrong) {
        if (text == null || text.isBlank()) {
            wrong.add(new Violation(at, "missing", "要写明%s。".formatted(what), "如" + example));
            return "";
        }
        return text.strip();
    }

    private static String period(String asked, Plan plan, List<Violation> wrong) {
        Period period =
                Period.read(asked).orElseThrow(() -> ScoreProblem.PeriodUnknown.inBody(asked));
        if (period.from().getYear() != plan.year()) {
            String sentence = "考核期“%s”不在计划的%d年内。".formatted(asked, plan.year());
            String example = "如%1$d、%1$d-H1、%1$d-Q1、%1$d-05".formatted(plan.year());
            wrong.add(new Violation("/period", "period-outside-plan", sentence, example));
        }
        return period.code();
    }

    private void line(String line, List<Violation> wrong) {
        List<String> known =
                policies.current().score().lines().stream().map(l -> l.line()).toList();
        if (!known.contains(line)) {
            String sentence = "考核规则里没有“%s”这一条。".formatted(line);
            String all = "有：" + String.join("、", known);
            wrong.add(new Violation("/line", "no-such-line", sentence, all));
        }
    }

    private static void unit(String unit, Set<String> scored, List<Violation> wrong) {
        if (!scored.contains(unit)) {
            List<String> near = Nearest.among(unit, scored, 3);
            wrong.add(
                    new Violation(
                            "/unit",
                            "unit-unknown",
                            "“%s”在这一期没有考核得分。".formatted(unit),
                            near.isEmpty() ? "这一期还没有单位得分。" : "有得分的：" + String.join("、", near)));
        }
    }

    private static String said(@Nullable String text, List<Violation> wrong) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            wrong.add(Violation.of("/text", "missing", "要写明理由，最多%d字。".formatted(LONGEST)));
            return "";
        }
        return text.strip();
    }

    private static void refuse(List<Violation> wrong) {
        if (!wrong.isEmpty()) {
            throw new ScoreProblem.AppealInvalid(wrong);
        }
    }
}
