package cn.duban.indicator.submission.template;

import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.period.Period;
import cn.duban.indicator.period.SchoolCalendar;
import cn.duban.starter.problem.Problem;
import cn.duban.starter.problem.Violation;
import java.util.List;
import org.springframework.http.HttpStatus;

/// 期别种类不符 — a period of another kind than the form takes; says which kind it takes, and the one of
/// them that is meant by these days.
final class PeriodMisfit extends Problem {

    PeriodMisfit(Form form, Period asked) {
        super(
                "period-misfit",
                HttpStatus.UNPROCESSABLE_CONTENT,
                List.of(
                        new Violation(
                                "period",
                                "period-misfit",
                                "报表“%s”按%s填报，%s是%s。"
                                        .formatted(
                                                form.name(),
                                                form.periodType().title(),
                                                asked.code(),
                                                asked.type().title()),
                                nearest(form, asked))),
                form.name(),
                form.periodType().title(),
                nearest(form, asked));
    }

    private static String nearest(Form form, Period asked) {
        return SchoolCalendar.USUAL
                .latest(form.periodType(), asked.to())
                .map(Period::code)
                .orElse("");
    }
}
