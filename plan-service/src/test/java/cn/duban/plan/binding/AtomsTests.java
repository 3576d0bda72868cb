package cn.duban.plan.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.duban.plan.binding.Atom.Sort;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AtomsTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "覆盖率92.31%，提高2.2个百分点|92.31% 2.2个百分点",
                "应报20所，已报18所|20所 18所",
                "18/20|18 20",
                "建成5-6所|5 6所",
                "下降-3.2％|-3.2%",
                "投入1,200万元|1200万元",
                "新建三所，培训二十余名|三所 二十余名",
                "百分之九十五以上，超过九成，一半学校|百分之九十五 九成 一半",
                "共１２所|12所"
            })
    void what_needs_a_fact_is_found_with_its_unit(String text, String keys) {
        assertThat(Atoms.quantities(text).stream().map(Atom::key).collect(Collectors.joining(" ")))
                .isEqualTo(keys);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "截至2026年11月20日",
                "2026年秋季学期、2025—2026学年、2026年第三季度",
                "期限2026-12-31",
                "12月底前",
                "第47周，第一个周期",
                "教办〔2026〕12号",
                "一、提升普惠优质水平",
                "（二）办学条件",
                "3.落实减负要求",
                "进一步统一思想，推进五育并举，十分重视，专一",
                "二〇二六年十一月二十日"
            })
    void dates_ordinals_headings_document_numbers_and_words_need_none(String text) {
        assertThat(Atoms.quantities(text)).isEmpty();
    }

    @Test
    void a_status_is_watched_like_a_number() {
        assertThat(Atoms.of("建成。【存在差距】"))
                .extracting(Atom::sort, Atom::key)
                .containsExactly(tuple(Sort.STATUS, "【存在差距】"));
        assertThat(Atoms.of("● 进展正常")).extracting(Atom::sort).containsExactly(Sort.STATUS);
    }

    @Test
    void the_place_of_the_number_is_exact() {
        String text = "应报20所";
        assertThat(Atoms.of(text).getFirst().number(text)).isEqualTo("20");
        assertThat(Atoms.of(text).getFirst().in(text)).isEqualTo("20所");
    }
}
