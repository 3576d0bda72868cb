package cn.duban.benchmarks.crash;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// 记事 — one line of a history, in the order things happened to the clients.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "entry")
public sealed interface Entry {

    /// The first line: the seed that repeats the load.
    record Begun(long seed) implements Entry {}

    /// A request is about to leave; the n-th with this key.
    record Invoked(Push push, int send) implements Entry {}

    /// 已受理。 The request was answered with a receipt.
    record Acknowledged(String key, String receipt) implements Entry {}

    /// 已拒绝。 A definite no: the push must not be counted.
    record Refused(String key, int status, String code) implements Entry {}

    /// 未知。 No answer, or one that leaves open whether the push was stored.
    record Unknown(String key, String why) implements Entry {}

    /// A process was killed with SIGKILL, or had come back.
    record Struck(String part, boolean back) implements Entry {}
}
