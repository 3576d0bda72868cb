package cn.duban.plan.supervision.matter;

import static cn.duban.plan.supervision.matter.Need.DEADLINE;
import static cn.duban.plan.supervision.matter.Need.EVIDENCE;
import static cn.duban.plan.supervision.matter.Need.INTO;
import static cn.duban.plan.supervision.matter.Need.PARTS;
import static cn.duban.plan.supervision.matter.Need.REASON;
import static cn.duban.plan.supervision.matter.Need.TEXT;
import static cn.duban.plan.supervision.matter.Need.UNIT;
import static cn.duban.plan.supervision.matter.State.ANSWERED;
import static cn.duban.plan.supervision.matter.State.ASSIGNED;
import static cn.duban.plan.supervision.matter.State.CLOSED;
import static cn.duban.plan.supervision.matter.State.DONE;
import static cn.duban.plan.supervision.matter.State.FILED;
import static cn.duban.plan.supervision.matter.State.PAUSED;
import static cn.duban.plan.supervision.matter.State.RETURNED;
import static cn.duban.plan.supervision.matter.State.WORKING;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// 动作 — the transition table: who may do what from which states, what it leads to, what it needs.
///
/// - A move [#isPerUnit] looks at and changes one unit's share; the matter follows its slowest
///   unit.
/// - Nothing can be taken back but an assignment nobody has signed for (撤回).
public enum Move {
    // @formatter:off
    FILE("file", "立项", Who.SUPERVISOR, in(), bring()),
    SPLIT("split", "分解", Who.SUPERVISOR, in(FILED), bring(PARTS)),
    ASSIGN("assign", "交办", Who.SUPERVISOR, in(FILED), bring(UNIT, DEADLINE)),
    WITHDRAW("withdraw", "撤回", Who.SUPERVISOR, in(ASSIGNED), bring(REASON)),
    SIGN("sign", "签收", Who.UNIT, in(ASSIGNED), bring()),
    NOTE("note", "报进展", Who.UNIT, in(WORKING, RETURNED), bring(TEXT)),
    ANSWER("answer", "反馈", Who.UNIT, in(WORKING, RETURNED), bring(TEXT, EVIDENCE)),
    URGE("urge", "催办", Who.SUPERVISOR, in(ASSIGNED, WORKING, RETURNED), bring(TEXT)),
    RETURN("return", "退回", Who.SUPERVISOR, in(ANSWERED), bring(REASON)),
    FINISH("finish", "办结", Who.SUPERVISOR_OR_LEADER, in(ANSWERED), bring()),
    CLOSE("close", "销号", Who.SUPERVISOR, in(DONE), bring()),
    ASK_DELAY(
            "ask-delay",
            "申请延期",
            Who.UNIT,
            in(ASSIGNED, WORKING, RETURNED),
            bring(REASON, DEADLINE)),
    GRANT_DELAY("grant-delay", "准予延期", Who.ANOTHER, in(ASSIGNED, WORKING, RETURNED), bring()),
    REFUSE_DELAY(
            "refuse-delay", "不予延期", Who.ANOTHER, in(ASSIGNED, WORKING, RETURNED), bring(REASON)),
    HAND_ON("hand-on", "转办", Who.SUPERVISOR, in(ASSIGNED, WORKING, RETURNED), bring(UNIT, REASON)),
    PAUSE("pause", "挂起", Who.SUPERVISOR, in(ASSIGNED, WORKING, RETURNED), bring(REASON)),
    RESUME("resume", "恢复", Who.SUPERVISOR, in(PAUSED), bring()),
    MERGE(
            "merge",
            "合并",
            Who.SUPERVISOR,
            in(FILED, ASSIGNED, WORKING, RETURNED),
            bring(INTO, REASON)),
    REVOKE(
            "revoke",
            "撤销",
            Who.SUPERVISOR,
            in(FILED, ASSIGNED, WORKING, RETURNED, ANSWERED, PAUSED),
            bring(REASON)),
    LIGHT(
            "light",
            "灯色变化",
            Who.SYSTEM,
            in(FILED, ASSIGNED, WORKING, RETURNED, ANSWERED, PAUSED),
            bring(TEXT)),
    REOPEN("reopen", "重新打开", Who.SYSTEM, in(DONE, CLOSED), bring(REASON, DEADLINE));
    // @formatter:on

    private static final Set<Move> PER_UNIT =
            Set.of(SIGN, NOTE, ANSWER, RETURN, ASK_DELAY, GRANT_DELAY, REFUSE_DELAY, HAND_ON);

    private final String path;
    private final String chinese;
    private final Who who;
    private final Set<State> from;
    private final List<Need> needs;

    Move(String path, String chinese, Who who, Set<State> from, List<Need> needs) {
        this.path = path;
        this.chinese = chinese;
        this.who = who;
        this.from = from;
        this.needs = needs;
    }

    /// The last part of its address, `POST /api/v1/matters/{id}/{path}`.
    public String path() {
        return path;
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

    public List<Need> needs() {
        return needs;
    }

    public boolean isPerUnit() {
        return PER_UNIT.contains(this);
    }

    /// A move a person may ask for.
    public static Optional<Move> at(String path) {
        return Arrays.stream(values())
                .filter(m -> m != FILE && m.who != Who.SYSTEM && m.path.equals(path))
                .findFirst();
    }

    private static Set<State> in(State... states) {
        return Set.of(states);
    }

    private static List<Need> bring(Need... needs) {
        return List.of(needs);
    }
}
