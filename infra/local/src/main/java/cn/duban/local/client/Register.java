package cn.duban.local.client;

import java.util.List;

/// 登记册 — units and schools to be imported together.
public record Register(List<UnitRow> units, List<SchoolRow> schools) {

    /// 导入结果: how many rows were new, changed, unchanged and refused.
    public record Counts(int rows, int created, int changed, int unchanged, int refused) {}

    public Register {
        units = List.copyOf(units);
        schools = List.copyOf(schools);
    }
}
