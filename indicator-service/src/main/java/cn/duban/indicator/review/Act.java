package cn.duban.indicator.review;

/// 办理 — what can happen to a row under review; each leaves a stamp.
enum Act {
    APPROVED("通过"),
    RETURNED("退回"),
    TAKEN_BACK("撤销退回"),
    CORRECTED("更正"),
    EXPLAINED("说明");

    private final String title;

    Act(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
