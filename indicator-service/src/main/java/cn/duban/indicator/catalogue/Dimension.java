package cn.duban.indicator.catalogue;

import java.util.List;

/// 分组维度 — how an element may be told apart: its parts are reported as `code@member` and must add up
/// to the element.
public record Dimension(String name, List<String> members) {

    public Dimension {
        members = List.copyOf(members);
    }

    /// `fit.tested@女` — the part of an element that belongs to one member.
    public static String part(String element, String member) {
        return element + "@" + member;
    }
}
