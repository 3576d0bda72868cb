package cn.duban.gateway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRuleTests {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    liangdeng-2026-a, true
                    四个不相关的词加数字26, true
                    short1, false
                    onlyletterslong, false
                    1234567890, false
                    a1a1a1a1a1a1, false
                    xadmin-2026-yz, false
                    """)
    void a_password_is_long_mixed_and_not_the_name(String password, boolean good) {
        assertThat(PasswordRule.objectionTo(password, "admin").isEmpty()).isEqualTo(good);
    }

    @Test
    void what_the_hash_would_not_read_is_not_accepted() {
        var seventyTwoBytes = "甲乙丙丁戊己庚辛壬癸".repeat(2) + "abcdefghijk1";
        assertThat(PasswordRule.objectionTo(seventyTwoBytes, "admin")).isEmpty();
        assertThat(PasswordRule.objectionTo(seventyTwoBytes + "2", "admin")).isPresent();
    }
}
