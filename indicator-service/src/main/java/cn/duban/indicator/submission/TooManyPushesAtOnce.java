package cn.duban.indicator.submission;

import cn.duban.starter.problem.Problem;
import org.springframework.http.HttpStatus;

/// 同时推送过多 — one school has as many pushes under way as it may; nothing of this one was read.
final class TooManyPushesAtOnce extends Problem {

    TooManyPushesAtOnce(int most) {
        super("too-many-pushes-at-once", HttpStatus.TOO_MANY_REQUESTS, most);
    }
}
