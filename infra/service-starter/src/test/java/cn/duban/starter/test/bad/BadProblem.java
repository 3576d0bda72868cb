package cn.duban.starter.test.bad;

import cn.duban.starter.problem.Problem;
import org.springframework.http.HttpStatus;

/// Says less than its text has places for.
final class BadProblem extends Problem {
    BadProblem() {
        super("bad-request", HttpStatus.BAD_REQUEST);
    }
}
