package cn.duban.plan.supervision.data;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.progress.Colour;
import cn.duban.plan.supervision.matter.AMatter;
import cn.duban.plan.supervision.matter.Matter;
import cn.duban.plan.supervision.matter.Move;
import cn.duban.plan.supervision.matter.State;
import org.junit.jupiter.api.Test;

/// 无数据立项: a matter that was only opened for want of data.
class WantOfDataTests extends LightsFollowed {
    @Test
    void a_matter_opened_for_want_of_data_is_taken_back_when_they_come_and_all_is_green() {
        unreported();
        assertThat(only().task().origin().chinese()).isEqualTo("尚无数据自动立项");
        on("2026-04-14");
        lit(Colour.GREEN);
        assertThat(only().state()).isEqualTo(State.REVOKED);
        assertThat(only().stamps().getLast().text()).startsWith("立项时还没有数据");
        instance(store).see(ALight.COMMITMENT, version, light(Colour.GREEN));
        assertThat(only().stamps()).hasSize(3);
        lit(Colour.RED);
        assertThat(matters().all()).hasSize(2);
    }

    /// Due on the last day of 2026.
    @Test
    void a_matter_says_what_really_happened() {
        lit(Colour.RED);
        assertThat(origin()).isEqualTo("亮红灯自动立项");
        begin();
        on("2026-12-31");
        unreported();
        assertThat(origin()).isEqualTo("尚无数据自动立项");
        begin();
        on("2027-01-04");
        unreported();
        assertThat(origin()).isEqualTo("逾期无数据自动立项");
        begin();
        on("2027-01-04");
        lit(Colour.RED);
        assertThat(origin()).isEqualTo("逾期未达标自动立项");
    }

    private String origin() {
        String origin = only().task().origin().chinese();
        assertThat(only().stamps().getFirst().text()).startsWith(origin);
        return origin;
    }

    @Test
    void it_stays_once_somebody_signed_for_it_or_when_the_data_come_late() {
        unreported();
        Matter signed =
                AMatter.moved(
                        only(), Move.SIGN, AMatter.OFFICER, AMatter.complete(Move.SIGN), today);
        matters().save(signed);
        lit(Colour.GREEN);
        assertThat(only().state()).isEqualTo(State.WORKING);

        begin();
        unreported();
        on("2026-04-16");
        lit(Colour.GREEN);
        assertThat(only().stamps().getLast().text()).startsWith("已恢复绿灯，可以审核办结");
    }
}
