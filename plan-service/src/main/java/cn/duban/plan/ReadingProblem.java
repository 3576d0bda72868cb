package cn.duban.plan;

import cn.duban.starter.problem.Problem;
import cn.duban.starter.problem.Violation;
import java.util.List;
import org.springframework.http.HttpStatus;

/// 读不懂 — a value of a request that could not be read; the texts stand in `problems.properties`.
abstract sealed class ReadingProblem extends Problem {
    private static final int LONGEST_SHOWN = 40;

    private ReadingProblem(String code, String at, String value, ExpectedForm form) {
        super(
                code,
                HttpStatus.BAD_REQUEST,
                List.of(
                        new Violation(
                                at,
                                "value-unreadable",
                                "“%s”%s。".formatted(shown(value), form.sentence()),
                                form.example())),
                at,
                shown(value));
    }

    /// 请求内容里的一处.
    static final class OfBody extends ReadingProblem {
        OfBody(String at, String value, ExpectedForm form) {
            super("value-unreadable", at, value, form);
        }
    }

    /// 地址里的参数.
    static final class OfParameter extends ReadingProblem {
        OfParameter(String name, String value, ExpectedForm form) {
            super("invalid-parameter", name, value, form);
        }
    }

    private static String shown(String value) {
        return value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) : value;
    }
}
