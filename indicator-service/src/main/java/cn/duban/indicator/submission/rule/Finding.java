package cn.duban.indicator.submission.rule;

import cn.duban.starter.problem.Violation;

/// 发现 — one thing a rule found: its place, stable code and Chinese sentence, and what follows.
public record Finding(Severity severity, Violation violation) {

    static Finding of(Severity severity, String at, String code, String message) {
        return new Finding(severity, Violation.of(at, code, message));
    }
}
