package cn.duban.starter.stream;

import cn.duban.starter.problem.Problem;
import org.springframework.http.HttpStatus;

/// 打开的实时页面过多 — one caller, or all together, hold as many streams as are allowed.
public final class TooManyViewers extends Problem {
    TooManyViewers(int most) {
        super("too-many-viewers", HttpStatus.TOO_MANY_REQUESTS, most);
    }
}
