package cn.duban.local.client;

/// 新密钥 — the only time its secret is shown.
public record IssuedKey(String key, String school, String secret) {}
