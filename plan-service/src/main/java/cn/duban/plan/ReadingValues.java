package cn.duban.plan;

import cn.duban.starter.problem.Problem;
import cn.duban.starter.problem.ProblemTexts;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/// 读不懂的值 — a day, a number or a choice that cannot be read is refused with its place, what may
/// stand there, and an example.
@Configuration
class ReadingValues {

    @Bean
    JsonMapperBuilderCustomizer namingWhatWasExpected() {
        return builder -> builder.addHandler(new Unreadable());
    }

    /// In a body.
    private static final class Unreadable extends DeserializationProblemHandler {
        @Override
        public Object handleWeirdStringValue(
                DeserializationContext context, Class<?> type, String value, String why) {
            String at = context.getParser().streamReadContext().pathAsPointer().toString();
            throw new ReadingProblem.OfBody(at, value, ExpectedForm.of(type));
        }
    }

    /// In an address.
    @RestControllerAdvice
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class Parameters {
        private final ProblemTexts texts;

        Parameters(ProblemTexts texts) {
            this.texts = texts;
        }

        @ExceptionHandler
        ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException e) {
            Problem problem = problem(e);
            return ResponseEntity.status(problem.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(texts.of(problem));
        }

        private static Problem problem(MethodArgumentTypeMismatchException e) {
            for (Throwable t = e.getCause(); t != null; t = t.getCause()) {
                if (t instanceof Problem known) {
                    return known;
                }
            }
            Class<?> type = e.getRequiredType();
            return new ReadingProblem.OfParameter(
                    e.getName(),
                    String.valueOf(e.getValue()),
                    ExpectedForm.of(type == null ? String.class : type));
        }
    }
}
