package cn.duban.indicator.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.Contracts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The register as school-service publishes it, read into our own smaller copy.
class RegisterContractTests {

    private static final String TOPIC = "duban.school.register";

    @Test
    void a_school_is_read_with_its_dated_profiles() {
        School school =
                HearingRegister.entry(Contracts.example(TOPIC, "school.school-registered.v1"))
                        .orElseThrow()
                        .school();

        assertThat(school.code()).isEqualTo("1199000017");
        assertThat(school.version()).isEqualTo(2);
        assertThat(school.on(LocalDate.of(2026, 8, 31)).orElseThrow().ownership())
                .isEqualTo("PRIVATE");
        assertThat(school.on(LocalDate.of(2026, 9, 1)).orElseThrow().ownership())
                .isEqualTo("INCLUSIVE_PRIVATE");
        assertThat(school.on(LocalDate.of(2019, 8, 31))).isEmpty();
        assertThat(school.on(LocalDate.of(2026, 9, 1)).orElseThrow().path())
                .containsExactly(
                        new Place(Level.TOWN, "99010203"),
                        new Place(Level.DISTRICT, "990102"),
                        new Place(Level.CITY, "9901"));
    }

    @Test
    void a_unit_is_read_with_its_place_in_the_tree() {
        Unit unit =
                HearingRegister.entry(Contracts.example(TOPIC, "school.unit-registered.v1"))
                        .orElseThrow()
                        .unit();

        assertThat(unit).isEqualTo(new Unit("990102", "示例区", Level.DISTRICT, "9901", 3));
    }
}
