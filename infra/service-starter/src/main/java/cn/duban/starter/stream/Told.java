package cn.duban.starter.stream;

/// 一条推送 — one server-sent event.
///
/// @param id what a viewer gives back as `Last-Event-ID` to resume
/// @param data rendered as JSON
public record Told(String id, String name, Object data) {}
