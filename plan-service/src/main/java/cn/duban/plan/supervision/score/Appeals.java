package cn.duban.plan.supervision.score;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import cn.duban.plan.commitment.Plans;
import cn.duban.plan.supervision.matter.Actor;
import cn.duban.plan.supervision.policy.Policies;
import cn.duban.plan.supervision.refusal.SupervisionProblem;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.problem.Violation;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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

    Appeal make(Request r, Actor actor) {
        String plan = r.plan() == null ? "" : r.plan();
        String bureau = plans.plan(plan).unit();
        String period = Period.of(r.period() == null ? "" : r.period()).code();
        String unit = r.unit() == null ? "" : r.unit();
        String line = r.line() == null ? "" : r.line();
        List<Violation> wrong = new ArrayList<>();
        if (policies.current().score().lines().stream().noneMatch(l -> l.line().equals(line))) {
            wrong.add(Violation.of("/line", "no-such-line", "考核规则里没有“%s”这一条。".formatted(line)));
        }
        if (unit.isBlank()) {
            wrong.add(Violation.of("/unit", "missing", "要写明是哪个单位。"));
        }
        String text = said(r.text(), wrong);
        refuse(wrong);
        if (!actor.actsFor(unit, bureau)) {
            throw new SupervisionProblem.MoveNotYours("申诉", "被考核的单位");
        }
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
            throw new SupervisionProblem.NoSuchAppeal(id);
        }
        if (!actor.supervises(plans.plan(appeal.plan()).unit())) {
            throw new SupervisionProblem.MoveNotYours("答复申诉", "督办员");
        }
        if (appeal.by().equals(actor.subject())) {
            throw new SupervisionProblem.NeedsAnotherPerson(actor.name());
        }
        if (appeal.answer() != null) {
            throw new SupervisionProblem.AppealAnswered(id);
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

    private static String said(@Nullable String text, List<Violation> wrong) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            wrong.add(Violation.of("/text", "missing", "要写明理由，最多%d字。".formatted(LONGEST)));
            return "";
        }
        return text.strip();
    }

    private static void refuse(List<Violation> wrong) {
        if (!wrong.isEmpty()) {
            throw new SupervisionProblem.AppealInvalid(wrong);
        }
    }
}
