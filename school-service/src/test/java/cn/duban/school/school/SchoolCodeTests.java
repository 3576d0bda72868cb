package cn.duban.school.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolCodeTests {
    @ParameterizedTest
    @ValueSource(strings = {"1144000501", "2132000001", "3111000099", "1199000017", "LS20260001"})
    void a_national_sample_or_provisional_code_is_taken(String code) {
        assertThat(SchoolCode.read(code)).map(SchoolCode::value).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "114400050",
                "11440005011",
                "1244000501",
                "1116000501",
                "114400050A",
                "ls20260001",
                "LS2026000",
                "11440005٠١",
                " 1144000501"
            })
    void anything_else_is_refused(String code) {
        assertThat(SchoolCode.read(code)).isEmpty();
    }

    @Test
    void a_wrong_code_never_becomes_one() {
        assertThatThrownBy(() -> new SchoolCode("1")).hasMessageContaining("1");
    }
}
