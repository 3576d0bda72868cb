package cn.duban.plan.supervision.matter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhoseTests {
    @Test
    void who_may_not_make_a_move_is_told_by_office_unit_and_name_who_may() {
        Whose whose = new Whose(AMatter.filed("M1"));
        assertThat(whose.inWords(Move.SPLIT, null)).isEqualTo("督办员（计划所属单位990102的工作人员，立项人示例督办员）");
        assertThat(whose.inWords(Move.SIGN, null)).isEqualTo("承办单位（还没有交办）");
    }
}
