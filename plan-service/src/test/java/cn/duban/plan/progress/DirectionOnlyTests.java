package cn.duban.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.commitment.Deadline;
import cn.duban.plan.commitment.Direction;
import cn.duban.plan.commitment.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// 只有方向的目标 — 比上年上升 is a goal; what is missing is something to compare.
class DirectionOnlyTests {

    @Test
    void a_goal_that_is_only_a_direction_is_never_said_to_be_none() {
        Target up = new Target.ChangeBy(Direction.UP, BigDecimal.ZERO, "个百分点", "上年");
        Progress progress =
                Progress.derivedFrom(
                        up,
                        new Deadline.Open(),
                        Some.entries("优良率", "个百分点"),
                        ProgressSettings.defaults(),
                        LocalDate.parse("2026-05-01"));
        assertThat(progress.colour()).isEqualTo(Colour.GREY);
        assertThat(progress.light().reason())
                .isEqualTo("优良率：目标为比上年上升，还没有可比较的基准值和实际值，需录入数据，或由人工认定并附佐证材料。");
        assertThat(progress.rule()).isEqualTo(Rule.NO_BASELINE.id());
    }
}
