package cn.duban.plan.intake.clause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 不丢字 — no commitment loses what is to be done, nor begins with the 和 that joined it to another.
class WordsKeptTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    为小学教室安装140台空调                    | 小学教室安装空调
                    为全区小学教室安装空调140间                | 小学教室安装空调
                    为学校配备50名专职保安                     | 学校配备专职保安
                    招聘120名教师和保育员                      | 招聘教师和保育员
                    配备保安和专职人员50名                     | 配备保安和专职人员
                    专职保安和校医缺员为0名                    | 专职保安和校医缺员
                    """)
    void what_is_done_to_a_thing_stays_with_it(String sentence, String subject) {
        assertThat(Sentences.only(sentence).subject()).isEqualTo(subject);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    配备专职保安300名和专职卫生人员50名        | 专职卫生人员50名      | 配备专职卫生人员
                    为45所寄宿制学校配备专职保安和宿管人员90名 | 宿管人员90名          | 配备宿管人员
                    配备保安300名以及校医40名                  | 校医40名              | 配备校医
                    配备保安300名、校医40名                    | 校医40名              | 配备校医
                    专职保安配备率100%和保安缺额0名            | 保安缺额0名           | 保安缺额
                    为50所学校教室更换护眼灯1200间             | 更换护眼灯1200间      | 更换护眼灯
                    为学校建设录播室3间,年底前完成             | 年底前完成            | 学校建设录播室
                    达标班级40个和谐校园12所                   | 和谐校园12所          | 和谐校园
                    """)
    void what_is_joined_is_a_commitment_of_its_own(String sentence, String text, String subject) {
        Finding last = Sentences.read(sentence).getLast();

        assertThat(sentence.substring(last.start(), last.end())).isEqualTo(text);
        assertThat(last.subject()).isEqualTo(subject);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    为示例小学等12所学校的教室安装空调140间    | 安装空调的学校的教室
                    为30所学校的食堂安装明厨亮灶设备30套       | 安装明厨亮灶设备的学校的食堂
                    给15所学校配发校车20辆                     | 配发校车的学校
                    """)
    void those_served_are_named_by_what_is_done_for_them(String sentence, String subject) {
        assertThat(Sentences.read(sentence).getFirst().subject()).isEqualTo(subject);
    }
}
