package cn.duban.plan.supervision;

import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Plans;
import cn.duban.plan.supervision.data.Lights;
import cn.duban.plan.supervision.matter.Actor;
import cn.duban.plan.supervision.matter.Filing;
import cn.duban.plan.supervision.matter.Matter;
import cn.duban.plan.supervision.matter.Matters;
import cn.duban.plan.supervision.matter.Move;
import cn.duban.plan.supervision.matter.Task;
import cn.duban.plan.supervision.matter.Telling;
import cn.duban.plan.supervision.matter.Who;
import cn.duban.plan.supervision.refusal.SupervisionProblem;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.outbox.Retrying;
import cn.duban.starter.problem.Violation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 人工立项 — a person opens a matter, for a commitment of a plan or for something beside it.
///
/// A commitment has one open matter at most, however many file at once; the same Idempotency-Key
/// opens the same one.
@Component
class FilingMatter {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 4000;
    private static final int ID_DIGITS = 12;

    private final Plans plans;
    private final Matters matters;
    private final Lights lights;
    private final Telling telling;
    private final Clock clock;

    FilingMatter(Plans plans, Matters matters, Lights lights, Telling telling, Clock clock) {
        this.plans = plans;
        this.matters = matters;
        this.lights = lights;
        this.telling = telling;
        this.clock = clock;
    }

    /// 立项内容: without a title the commitment's subject is one.
    record Request(
            @Nullable String plan,
            @Nullable String commitment,
            @Nullable String title,
            @Nullable String text) {}

    Matter file(Request request, @Nullable String key, Actor actor) {
        Task task = task(request).under(key == null ? null : digest(key));
        if (!actor.supervises(task.unit())) {
            throw new SupervisionProblem.MoveNotYours(
                    Move.FILE.chinese(),
                    Who.SUPERVISOR.chinese() + "（计划所属单位" + task.unit() + "的工作人员）");
        }
        return Retrying.onConflict(() -> filed(request, task, key, actor));
    }

    /// Of two who file at once one is overtaken, and looks again.
    private Matter filed(Request request, Task task, @Nullable String key, Actor actor) {
        Matter filed =
                new Filing(telling, clock.instant())
                        .filed(idOf(task), task, List.of(), actor, request.text());
        return known(filed).map(before -> same(before, filed, key)).orElseGet(() -> stored(filed));
    }

    private Optional<Matter> known(Matter filed) {
        String key = filed.task().key();
        return key == null
                ? Optional.empty()
                : matters.filedUnder(filed.task().plan(), key).or(() -> matters.find(filed.id()));
    }

    private String idOf(Task task) {
        String commitment = task.commitment();
        if (commitment != null) {
            return matters.nextOf(commitment);
        }
        return "M-" + task.plan() + "-" + (task.key() == null ? random() : task.key());
    }

    private Matter stored(Matter filed) {
        String commitment = filed.task().commitment();
        if (commitment != null) {
            matters.newestOf(commitment)
                    .filter(m -> !m.state().isOver())
                    .ifPresent(m -> {
                        throw new SupervisionProblem.AlreadySupervised(commitment, m.id());
                    });
        }
        return matters.insert(filed);
    }

    private static Matter same(Matter known, Matter filed, @Nullable String key) {
        Task one = known.task();
        Task other = filed.task();
        if (one.title().equals(other.title())
                && one.text().equals(other.text())
                && Objects.equals(one.commitment(), other.commitment())) {
            return known;
        }
        throw new SupervisionProblem.KeyReused(String.valueOf(key));
    }

    private Task task(Request r) {
        if (r.plan() == null) {
            throw invalid("/plan", "要写明属于哪一份计划。");
        }
        Plan plan = plans.planInBody(r.plan());
        String title = r.title() == null ? "" : r.title().strip();
        String text = r.text() == null ? "" : r.text().strip();
        if (title.length() > LONGEST_TITLE || text.length() > LONGEST_TEXT) {
            throw invalid("/title", "标题最多%d字，内容最多%d字。".formatted(LONGEST_TITLE, LONGEST_TEXT));
        }
        LocalDate today = LocalDate.now(clock);
        if (r.commitment() == null) {
            if (title.isEmpty()) {
                throw invalid("/title", "不对应承诺的事项要有标题。");
            }
            return new Task(
                    plan.id(),
                    plan.title(),
                    null,
                    plan.unit(),
                    title,
                    text,
                    null,
                    Task.Goal.NONE,
                    Task.Origin.HAND,
                    today,
                    null);
        }
        Task task = lights.task(r.commitment(), Task.Origin.HAND, today);
        if (!task.plan().equals(plan.id())) {
            throw invalid("/commitment", "承诺%s不在这份计划里。".formatted(r.commitment()));
        }
        return title.isEmpty() ? task : task.titled(title);
    }

    private static SupervisionProblem invalid(String at, String sentence) {
        return new SupervisionProblem.MatterInvalid(
                List.of(Violation.of(at, "matter-invalid", sentence)));
    }

    private static String random() {
        String hex = Events.newId().replace("-", "");
        return hex.substring(hex.length() - ID_DIGITS);
    }

    private static String digest(String key) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
