package cn.duban.plan.supervision.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// 示例督办事项 — brought into each state by the moves that lead there.
public final class AMatter {
    public static final String BUREAU = "990102";
    public static final String UNIT = "学前教育科";
    public static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
    public static final LocalDate DUE = LocalDate.of(2026, 5, 29);

    /// 督办员, without a unit of their own.
    public static final Actor OFFICER = new Actor("officer", "示例督办员", true, false, null);

    public static final Actor OTHER_OFFICER = new Actor("other", "示例副科长", true, false, BUREAU);
    public static final Actor LEADER = new Actor("leader", "示例局长", false, true, BUREAU);

    private AMatter() {}

    public static Task task(Task.Goal goal) {
        return new Task(
                "P2026-990102",
                "示例区2026年教育工作要点",
                "P2026-990102-3",
                BUREAU,
                "公办幼儿园建设",
                "新建公办幼儿园3所",
                UNIT,
                goal,
                Task.Origin.HAND,
                TODAY,
                null);
    }

    public static Matter filed(String id) {
        return filed(id, new Task.Goal("不低于3所", "3", null));
    }

    public static Matter filed(String id, Task.Goal goal) {
        Matter matter = Matter.filed(id, task(goal), List.of());
        Stamp first =
                new Stamp(
                        1,
                        Move.FILE,
                        "officer",
                        "示例督办员",
                        at(TODAY),
                        State.FILED,
                        State.FILED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of());
        return matter.stamped(matter.standing(), first);
    }

    /// The matter in this state, with one unit.
    public static Matter in(State state) {
        Matter m = filed("M-1");
        return switch (state) {
            case FILED -> m;
            case ASSIGNED -> moved(m, Move.ASSIGN, OFFICER);
            case WORKING -> moved(in(State.ASSIGNED), Move.SIGN, OFFICER);
            case ANSWERED -> moved(in(State.WORKING), Move.ANSWER, OFFICER);
            case RETURNED -> moved(in(State.ANSWERED), Move.RETURN, OFFICER);
            case PAUSED -> moved(in(State.WORKING), Move.PAUSE, OFFICER);
            case DONE -> moved(in(State.ANSWERED), Move.FINISH, OFFICER);
            case CLOSED -> moved(in(State.DONE), Move.CLOSE, OFFICER);
            case MERGED -> moved(in(State.WORKING), Move.MERGE, OFFICER);
            case REVOKED -> moved(in(State.WORKING), Move.REVOKE, OFFICER);
        };
    }

    public static Matter moved(Matter matter, Move move, Actor actor) {
        return moved(matter, move, actor, complete(move), TODAY);
    }

    public static Matter moved(
            Matter matter, Move move, Actor actor, MoveRequest request, LocalDate today) {
        return new Moving(matter, actor, Beside.NOTHING, today, at(today)).by(move, request, null);
    }

    /// A request that brings whatever the move needs.
    public static MoveRequest complete(Move move) {
        List<MoveRequest.Part> parts =
                move == Move.SPLIT
                        ? List.of(new MoveRequest.Part(UNIT, "建园", null, DUE))
                        : List.of();
        String unit =
                switch (move) {
                    case ASSIGN -> UNIT;
                    case HAND_ON -> "基建科";
                    default -> null;
                };
        LocalDate deadline =
                switch (move) {
                    case ASSIGN, REOPEN -> DUE;
                    case ASK_DELAY -> DUE.plusDays(30);
                    default -> null;
                };
        return new MoveRequest(
                "情况说明", deadline, unit, null, List.of("F-1"), parts, "M-2", null, null);
    }

    public static Instant at(LocalDate day) {
        return day.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
