package cn.duban.indicator.register;

/// 层级 — from the school upwards; the order is the order of the tree.
public enum Level {
    SCHOOL("学校"),
    TOWN("乡镇街道"),
    DISTRICT("区县"),
    CITY("市"),
    PROVINCE("省"),
    /// 分组 beside the tree: 集团, 学区, 督学责任区, 城乡, 办别; groupings may overlap
    GROUPING("分组");

    private final String title;

    Level(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
