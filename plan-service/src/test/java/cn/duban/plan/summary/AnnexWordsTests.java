package cn.duban.plan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnnexWordsTests {
    @Test
    void marks_among_chinese_words_are_printed_full_and_those_of_numbers_stay() {
        assertThat(AnnexTable.fullWidth("9月:召开会议,总结;部署")).isEqualTo("9月：召开会议，总结；部署");
        assertThat(AnnexTable.fullWidth("师生比1:15")).isEqualTo("师生比1:15");
    }
}
