package cn.duban.starter.problem;

import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@AutoConfiguration(
        beforeName =
                "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
@Import({ProblemAdvice.class, ProblemErrorController.class})
class ProblemConfiguration {
    @Bean
    ProblemTexts problemTexts(ObjectProvider<Tracer> tracer) {
        return new ProblemTexts(tracer);
    }

    @Bean
    ProblemWriter problemWriter(ProblemTexts texts) {
        return new ProblemWriter(texts);
    }
}
