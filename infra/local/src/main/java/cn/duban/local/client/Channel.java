package cn.duban.local.client;

/// 渠道 — the only time its signing secret is shown.
public record Channel(String channel, String secret) {}
