package cn.duban.plan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseWordsTests {
    @ParameterizedTest
    @CsvSource({
        "比2025-autumn的90%上升, 比2025年秋季学期的90%上升",
        "2026-spring, 2026年春季学期",
        "2026-H1, 2026年上半年",
        "2026-Q3, 2026年第三季度",
        "2025-2026, 2025—2026学年",
        "2026-03, 2026年3月",
        "距期限2026-12-31还有41天, 距期限2026年12月31日还有41天",
        "比2025的80%, 比2025年的80%",
        "近视率达到达到50%, 近视率达到50%",
        "还差1-2项, 还差1-2项"
    })
    void codes_become_words_and_no_word_is_said_twice(String written, String said) {
        assertThat(ChineseWords.readable(written)).isEqualTo(said);
    }

    @Test
    void a_whole_year_is_a_period_too() {
        assertThat(ChineseWords.period("2026")).isEqualTo("2026年");
        assertThat(ChineseWords.day(LocalDate.parse("2026-09-05"))).isEqualTo("2026年9月5日");
    }

    @ParameterizedTest
    @CsvSource({"1, 一", "10, 十", "11, 十一", "20, 二十", "27, 二十七"})
    void chapters_are_counted_in_chinese(int number, String said) {
        assertThat(Titles.han(number)).isEqualTo(said);
    }
}
