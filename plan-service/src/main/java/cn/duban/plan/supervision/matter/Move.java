package cn.duban.plan.supervision.matter;

import static cn.duban.plan.supervision.matter.Need.DEADLINE;
import static cn.duban.plan.supervision.matter.Need.EVIDENCE;
import static cn.duban.plan.supervision.matter.Need.INTO;
import static cn.duban.plan.supervision.matter.Need.PARTS;
import static cn.duban.plan.supervision.matter.Need.REASON;
import static cn.duban.plan.supervision.matter.Need.TEXT;
import static cn.duban.plan.supervision.matter.Need.WHOM;
import static cn.duban.plan.supervision.matter.State.ANSWERED;
import static cn.duban.plan.supervision.matter.State.ASSIGNED;
import static cn.duban.plan.supervision.matter.State.CLOSED;
import static cn.duban.plan.supervision.matter.State.DONE;
import static cn.duban.plan.supervision.matter.State.FILED;
import static cn.duban.plan.supervision.matter.State.MERGED;
import static cn.duban.plan.supervision.matter.State.PAUSED;
import static cn.duban.plan.supervision.matter.State.RETURNED;
import static cn.duban.plan.supervision.matter.State.REVOKED;
import static cn.duban.plan.supervision.matter.State.WORKING;
import static cn.duban.plan.supervision.matter.Who.ANOTHER;
import static cn.duban.plan.supervision.matter.Who.SUPERVISOR;
import static cn.duban.plan.supervision.matter.Who.SUPERVISOR_OR_LEADER;
import static cn.duban.plan.supervision.matter.Who.SYSTEM;
import static cn.duban.plan.supervision.matter.Who.UNIT;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// 动作 — the transition table: who may do what from which states, what it leads to, what it needs.
///
/// - A move [#isPerUnit] looks at and changes one unit's share; the matter follows its slowest
///   unit.
/// - Nothing can be taken back but an assignment nobody has signed for (撤回).
public enum Move {
    FILE("立项", SUPERVISOR, in(), to(FILED), bring()),
    SPLIT("分解", SUPERVISOR, in(FILED), stays(), bring(PARTS)),
    ASSIGN("交办", SUPERVISOR, in(FILED), to(ASSIGNED), bring(WHOM, DEADLINE)),
    WITHDRAW("撤回", SUPERVISOR, in(ASSIGNED), to(FILED), bring(REASON)),
    SIGN("签收", UNIT, in(ASSIGNED), to(WORKING), bring()),
    NOTE("报进展", UNIT, in(WORKING, RETURNED), stays(), bring(TEXT)),
    ANSWER("反馈", UNIT, in(WORKING, RETURNED), to(ANSWERED), bring(TEXT, EVIDENCE)),
    URGE("催办", SUPERVISOR, withUnit(), stays(), bring(TEXT)),
    RETURN("退回", SUPERVISOR, in(ANSWERED), to(RETURNED), bring(REASON)),
    FINISH("办结", SUPERVISOR_OR_LEADER, in(ANSWERED), to(DONE), bring()),
    CLOSE("销号", SUPERVISOR, in(DONE), to(CLOSED), bring()),
    ASK_DELAY("申请延期", UNIT, withUnit(), stays(), bring(REASON, DEADLINE)),
    GRANT_DELAY("准予延期", ANOTHER, withUnit(), stays(), bring()),
    REFUSE_DELAY("不予延期", ANOTHER, withUnit(), stays(), bring(REASON)),
    HAND_ON("转办", SUPERVISOR, withUnit(), to(ASSIGNED), bring(WHOM, REASON)),
    PAUSE("挂起", SUPERVISOR, withUnit(), to(PAUSED), bring(REASON)),
    RESUME("恢复", SUPERVISOR, in(PAUSED), backToWork(), bring()),
    MERGE("合并", SUPERVISOR, notAnswered(), to(MERGED), bring(INTO, REASON)),
    REVOKE("撤销", SUPERVISOR, notOver(), to(REVOKED), bring(REASON)),
    LIGHT("灯色变化", SYSTEM, notOver(), stays(), bring(TEXT)),
    ADJUST("承诺调整", SYSTEM, notOver(), stays(), bring(TEXT)),
    REOPEN("重新打开", SYSTEM, in(DONE, CLOSED), to(WORKING), bring(REASON, DEADLINE));

    private static final Set<Move> PER_UNIT =
            Set.of(SIGN, NOTE, ANSWER, RETURN, ASK_DELAY, GRANT_DELAY, REFUSE_DELAY, HAND_ON);

    private final String chinese;
    private final Who who;
    private final Set<State> from;
    private final Optional<State> to;
    private final List<Need> needs;

    Move(String chinese, Who who, Set<State> from, Optional<State> to, List<Need> needs) {
        this.chinese = chinese;
        this.who = who;
        this.from = from;
        this.to = to;
        this.needs = needs;
    }

    /// The last part of its address, `POST /api/v1/matters/{id}/{path}`.
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String chinese() {
        return chinese;
    }

    public Who who() {
        return who;
    }

    public Set<State> from() {
        return from;
    }

    /// What the share, or the matter, is afterwards; empty where it stays, or goes back to its
    /// work.
    public Optional<State> to() {
        return to;
    }

    public List<Need> needs() {
        return needs;
    }

    public boolean isPerUnit() {
        return PER_UNIT.contains(this);
    }

    /// A move a person may ask for.
    public static Optional<Move> at(String path) {
        return Arrays.stream(values())
                .filter(m -> m != FILE && m.who != SYSTEM && m.path().equals(path))
                .findFirst();
    }

    private static Set<State> in(State... states) {
        return Set.of(states);
    }

    private static Set<State> withUnit() {
        return Set.of(ASSIGNED, WORKING, RETURNED);
    }

    private static Set<State> notAnswered() {
        return Set.of(FILED, ASSIGNED, WORKING, RETURNED);
    }

    private static Set<State> notOver() {
        return Set.of(FILED, ASSIGNED, WORKING, RETURNED, ANSWERED, PAUSED);
    }

    private static Optional<State> to(State state) {
        return Optional.of(state);
    }

    private static Optional<State> stays() {
        return Optional.empty();
    }

    private static Optional<State> backToWork() {
        return Optional.empty();
    }

    private static List<Need> bring(Need... needs) {
        return List.of(needs);
    }
}
