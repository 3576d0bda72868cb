package cn.duban.plan.summary;

/// 通报没有写成 — a circular that was due and could not be drafted.
record CircularFailed(String id) {}
