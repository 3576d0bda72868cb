package cn.duban.benchmarks.district;

/// 学校 — as the register takes it in, without what is the same for all.
public record School(String code, String name, String unit, String kind, String ownership) {

    /// 举办者: 县级教育部门 for public schools, 民办 for the others.
    public String sponsor() {
        return ownership.equals("PUBLIC") ? "831" : "999";
    }
}
