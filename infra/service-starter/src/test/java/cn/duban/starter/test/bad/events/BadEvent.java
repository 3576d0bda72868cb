package cn.duban.starter.test.bad.events;

import org.springframework.http.HttpStatus;

/// A published word without a wire name that drags the framework along.
public sealed interface BadEvent {
    record Happened(HttpStatus status) implements BadEvent {}
}
