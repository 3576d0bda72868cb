package cn.duban.plan.supervision.matter;

import java.util.Set;

/// 状态 — where a matter, or one unit's share of it, stands.
public enum State {
    FILED("已立项"),
    ASSIGNED("已交办"),
    WORKING("办理中"),
    RETURNED("已退回"),
    ANSWERED("待审核"),
    PAUSED("已挂起"),
    DONE("已办结"),
    CLOSED("已销号"),
    MERGED("已合并"),
    REVOKED("已撤销");

    /// The states in which each unit's share has a state of its own.
    static final Set<State> IN_WORK = Set.of(ASSIGNED, WORKING, RETURNED, ANSWERED);

    private final String chinese;

    State(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    public boolean isInWork() {
        return IN_WORK.contains(this);
    }

    /// The ball is with the unit: only then is it reminded.
    public boolean isWithUnit() {
        return this == ASSIGNED || this == WORKING || this == RETURNED;
    }

    /// 办结 or 销号: a light that falls again may reopen it.
    public boolean isFinished() {
        return this == DONE || this == CLOSED;
    }

    /// Nothing more will happen to it by hand.
    public boolean isOver() {
        return isFinished() || this == MERGED || this == REVOKED;
    }
}
