package cn.duban.plan.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.catalogue.KnownIndicator.PeriodType;
import cn.duban.plan.progress.Exact;
import cn.duban.plan.progress.Figure;
import cn.duban.plan.progress.Trust;
import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.messaging.EventJson;
import cn.duban.starter.test.Contracts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class FigureChangedContractTests {
    @Test
    void a_figure_is_understood_as_agreed() {
        CloudEvent event =
                Contracts.example("duban.indicator.figures", "indicator.figure-changed.v1");
        FigureChanged change = event.dataAs(FigureChanged.class);
        KnownFigure known = change.known(event.version());
        assertThat(change.isOfUnit()).isTrue();
        assertThat(known.id()).isEqualTo(event.subject());
        assertThat(known.version()).isEqualTo(41);
        assertThat(known.figure().exact().map(Exact::published)).contains("92.3076923077");
        assertThat(known.figure().reported()).isEqualTo(18);
        assertThat(known.figure().period().reference()).isEqualTo("2026-03-01");
    }

    @Test
    void what_a_recheck_found_is_understood_and_may_be_absent() {
        CloudEvent plain =
                Contracts.example("duban.indicator.figures", "indicator.figure-changed.v1");
        assertThat(plain.dataAs(FigureChanged.class).known(1).figure().trust()).isNull();
        ObjectNode event = (ObjectNode) EventJson.MAPPER.readTree(plain.toJson());
        ((ObjectNode) event.get("data"))
                .put("late", 3)
                .putObject("trust")
                .put("mark", "DOUBTED")
                .put("checked", 20)
                .put("wrong", 5);
        Figure figure =
                CloudEvent.parse(event.toString()).dataAs(FigureChanged.class).known(1).figure();
        assertThat(figure.trust()).isEqualTo(new Trust(Trust.Mark.DOUBTED, 20, 5));
        assertThat(figure.late()).isEqualTo(3);
    }

    @Test
    void every_period_that_can_matter_to_a_plan_year_is_known_by_name() {
        assertThat(PeriodCodes.of(PeriodType.TERM, 2026))
                .contains("2026-spring", "2026-autumn", "2025-spring", "2025-autumn");
        assertThat(PeriodCodes.of(PeriodType.SCHOOL_YEAR, 2026))
                .contains("2025-2026", "2026-2027", "2024-2025");
        assertThat(PeriodCodes.of(PeriodType.MONTH, 2026)).contains("2026-03", "2025-12");
        assertThat(PeriodCodes.ofAnyType(2026)).doesNotHaveDuplicates().contains("2026-H1", "2025");
    }
}
