package cn.duban.plan.supervision.matter;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 归谁办 — says of a move who may make it, by office and by name, so that whoever may not knows whom
/// to ask.
record Whose(Matter matter) {

    /// 督办员（计划所属单位990101的工作人员，立项人示例督办员）.
    String inWords(Move move, @Nullable Assignment share) {
        String office = move.who().chinese();
        return switch (move.who()) {
            case SUPERVISOR, SUPERVISOR_OR_LEADER, ANOTHER -> office + "（" + staff() + "）";
            case UNIT -> office + "（" + units(share) + "）";
            case SYSTEM -> office;
        };
    }

    private String staff() {
        String unit = "计划所属单位" + matter.task().unit() + "的工作人员";
        return matter.stamps().stream()
                .filter(s -> s.move() == Move.FILE)
                .filter(s -> !s.by().equals(Actor.SYSTEM.subject()))
                .findFirst()
                .map(s -> unit + "，立项人" + s.name())
                .orElse(unit);
    }

    private String units(@Nullable Assignment share) {
        List<Assignment> asked = share == null ? matter.standing().active() : List.of(share);
        String units = asked.stream().map(Assignment::unit).collect(Collectors.joining("、"));
        return units.isEmpty() ? "还没有交办" : units;
    }
}
