package cn.duban.benchmarks.crash;

import java.time.Duration;

/// 门 — where pushes go in; the gateway of a running suite, or a model of one.
@FunctionalInterface
public interface Door {

    /// Sends once and says what came back; never throws for what a network does.
    Answer send(Push push) throws InterruptedException;

    /// 答复。
    sealed interface Answer {

        /// 已受理 — a receipt; it binds.
        record Receipt(String number) implements Answer {}

        /// 已拒绝 — a definite no.
        record Refusal(int status, String code) implements Answer {}

        /// 没有答复 — lost, refused for now, or broken off: the push may or may not be stored.
        record Silence(String why, Duration patience) implements Answer {}
    }
}
