package cn.duban.plan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.Contracts;
import org.junit.jupiter.api.Test;

class IndicatorDefinedContractTests {
    @Test
    void an_indicator_is_understood_as_agreed() {
        KnownIndicator known =
                Contracts.example("duban.indicator.catalogue", "indicator.indicator-defined.v1")
                        .dataAs(IndicatorDefined.class)
                        .known(3);
        assertThat(known.id()).isEqualTo("PRE.INCL");
        assertThat(known.version()).isEqualTo(3);
        assertThat(known.aliases()).contains("普惠率");
        assertThat(known.floor()).isEqualByComparingTo("80");
        assertThat(known.accumulates()).isFalse();
    }
}
