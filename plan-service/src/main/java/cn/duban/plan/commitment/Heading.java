package cn.duban.plan.commitment;

import java.util.List;

/// 标题 — one heading of the plan, in the plan's own order; [#path] is the chain of its numbers.
public record Heading(List<String> path, String printed, String title, int level, int offset) {
    public Heading {
        path = List.copyOf(path);
    }
}
