package cn.duban.indicator.submission.rule;

/// 处置 — what a finding does to its row.
public enum Severity {
    /// 不接收.
    ERROR,
    /// 须说明: held back until somebody writes why.
    EXPLAIN,
    /// 提示: accepted, and remembered with the row.
    NOTICE
}
