package cn.duban.starter.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.HttpStatus;

class ProblemTextsTests {
    private final ProblemTexts texts =
            new ProblemTexts(new StaticListableBeanFactory().getBeanProvider(Tracer.class));

    @Test
    void a_place_nobody_filled_is_never_shown_with_its_braces() {
        String said = texts.of("bad-request", HttpStatus.BAD_REQUEST, List.of()).getDetail();
        assertThat(said).isEqualTo("对…的请求不符合要求。");
    }

    @Test
    void what_the_caller_wrote_is_shown_as_he_wrote_it() {
        assertThat(texts.of("bad-request", HttpStatus.BAD_REQUEST, List.of(), "/a{0}").getDetail())
                .isEqualTo("对/a{0}的请求不符合要求。");
    }

    @Test
    void a_text_has_as_many_places_as_its_highest_one_says() {
        assertThat(ProblemTexts.places("没有")).isZero();
        assertThat(ProblemTexts.places("{1}在{0,number,#}")).isEqualTo(2);
    }
}
