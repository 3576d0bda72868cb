package cn.duban.indicator.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.events.IndicatorEvent.FigureChanged;
import cn.duban.indicator.period.Period;
import cn.duban.indicator.period.SchoolCalendar;
import cn.duban.indicator.register.Level;
import cn.duban.indicator.register.Place;
import cn.duban.indicator.register.School;
import cn.duban.indicator.rollup.Recounting.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecountingTests {

    private static final Definition INCL =
            Catalogue.builtIn().indicator("PRE.INCL").orElseThrow().definition();
    private static final Period NOW = Period.of("2026-spring");
    private static final Place CITY = new Place(Level.CITY, "9901");

    private final List<School> schools = new ArrayList<>();
    private final Map<String, Row> rows = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {2, 20261123})
    void a_recount_of_a_period_is_what_the_stream_published(long seed) {
        Random random = new Random(seed);
        try (RollUpStage stage = new RollUpStage().only("PRE.INCL").period(NOW.code())) {
            for (int i = 0; i < 30; i++) {
                AProfile profile =
                        AProfile.kindergarten("9901%02d01".formatted(1 + random.nextInt(3)))
                                .ownership(random.nextBoolean() ? "PUBLIC" : "PRIVATE");
                profile = random.nextInt(6) == 0 ? profile.closed() : profile;
                schools.add(new School("s" + i, "", List.of(profile.profile()), 1));
                stage.school("s" + i, 1, profile.profile());
                if (random.nextInt(4) > 0) {
                    int kids = random.nextInt(300);
                    reports("s" + i, NOW.code(), kids);
                    stage.push(
                            i + 1,
                            "s" + i,
                            "KINDERGARTEN",
                            NOW.code(),
                            Map.of("kid.enrolled", kids, "tea.full", 9));
                }
            }

            FigureChanged recount = recount(NOW);
            assertThat(recount.value())
                    .isNotNull()
                    .isEqualTo(
                            stage.figure("PRE.INCL", "9901", NOW.code()).path("value").asString());
            assertThat(recount.coverage().applicable())
                    .isEqualTo(
                            stage.figure("PRE.INCL", "9901", NOW.code())
                                    .at("/coverage/applicable")
                                    .asInt());
        }
    }

    @Test
    void last_years_rows_are_counted_with_this_years_classes_and_schools() {
        school("k1", AProfile.kindergarten("99010201").ownership("PRIVATE"));
        school("k2", AProfile.kindergarten("99010201"));
        school("k3", AProfile.kindergarten("99010201").closed());
        for (String school : List.of("k1", "k2", "k3")) {
            reports(school, "2025-spring", 100);
            reports(school, "2026-spring", 7);
        }

        FigureChanged recount = recount(Period.of("2025-spring"));
        assertThat(recount.numerator()).isEqualTo("100");
        assertThat(recount.denominator()).isEqualTo("200");
        assertThat(recount.coverage().applicable()).isEqualTo(2);
    }

    private void school(String code, AProfile profile) {
        schools.add(new School(code, "", List.of(profile.profile()), 1));
    }

    private void reports(String school, String period, int kids) {
        Map<String, BigDecimal> values =
                Map.of("kid.enrolled", BigDecimal.valueOf(kids), "tea.full", BigDecimal.TEN);
        rows.put(
                school + period, new Row("R1", SayingFacts.received(1).toInstant(), values, false));
    }

    private FigureChanged recount(Period read) {
        return Recounting.of(INCL, NOW, read, SchoolCalendar.USUAL, Set.of())
                .figure(
                        CITY,
                        schools,
                        List.of(),
                        (reporter, _, period, _) ->
                                Optional.ofNullable(rows.get(reporter + period)));
    }
}
