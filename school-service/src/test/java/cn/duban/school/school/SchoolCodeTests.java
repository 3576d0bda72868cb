package cn.duban.school.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolCodeTests {
    @ParameterizedTest
    @ValueSource(strings = {"1144000501", "2132000001", "3111000099", "1199000017", "LS20260001"})
    void a_national_sample_or_provisional_code_is_taken(String code) {
        assertThat(SchoolCode.read(code)).map(SchoolCode::value).contains(code);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    '',            没有填写学校标识码
                    114400050,     有 9 位
                    11440005011,   有 11 位
                    1244000501,    前两位“12”不是学校类别
                    1116000501,    第 3、4 位“16”不是省级代码
                    114400050A,    含有数字以外的字符
                    ls20260001,    大写 LS 加 8 位数字
                    LS2026000,     大写 LS 加 8 位数字
                    11440005٠١,    含有数字以外的字符
                    ' 1144000501', 含有数字以外的字符
                    1.1440005E+9,  科学计数
                    """)
    void anything_else_is_refused_and_the_reason_says_which_part_is_wrong(
            String code, String reason) {
        assertThat(SchoolCode.read(code)).isEmpty();
        assertThat(SchoolCode.objection(code).orElseThrow()).contains(reason);
    }

    @Test
    void a_wrong_code_never_becomes_one() {
        assertThatThrownBy(() -> new SchoolCode("1")).hasMessageContaining("1");
    }

    @Test
    void a_provisional_code_says_so_and_belongs_to_no_category() {
        SchoolCode code = new SchoolCode("LS20260001");
        assertThat(code.isProvisional()).isTrue();
        assertThat(code.category()).isEmpty();
        assertThat(new SchoolCode("1199000017").category()).contains("11");
    }
}
