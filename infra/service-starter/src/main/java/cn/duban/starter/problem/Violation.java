package cn.duban.starter.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// 一处错误 — one thing that is wrong, said so that a clerk can mend it.
///
/// @param at JSON Pointer (`/rows/3/values/fit.pass`), sheet cell (`C7`) or CSV place (`第4行 合格人数`)
/// @param code stable, for programs
/// @param message one Chinese sentence
/// @param suggestion what to write instead, where that can be said
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Violation(String at, String code, String message, @Nullable String suggestion) {
    public static Violation of(String at, String code, String message) {
        return new Violation(at, code, message, null);
    }
}
