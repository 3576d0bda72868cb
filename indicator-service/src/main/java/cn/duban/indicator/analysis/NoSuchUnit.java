package cn.duban.indicator.analysis;

import cn.duban.starter.problem.Problem;
import cn.duban.starter.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// 没有这个单位 — nobody registered it, or the caller does not see it.
final class NoSuchUnit extends Problem {

    NoSuchUnit(String unit, @Nullable String nearest) {
        super(
                "no-such-unit",
                HttpStatus.NOT_FOUND,
                List.of(
                        new Violation(
                                "unit", "no-such-unit", "没有代码为%s的单位。".formatted(unit), nearest)),
                unit);
    }
}
