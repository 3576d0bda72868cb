package cn.duban.plan.supervision.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 留痕 — who did what when, from where to where; never changed, never removed.
///
/// @param unit the unit whose share it was about
/// @param typed the figure read in a 反馈
public record Stamp(
        int no,
        Move move,
        String by,
        String name,
        Instant at,
        State from,
        State to,
        @Nullable String unit,
        @Nullable Integer assignment,
        @Nullable String text,
        @Nullable LocalDate deadline,
        @Nullable String typed,
        List<String> attachments) {
    public Stamp {
        attachments = List.copyOf(attachments);
    }
}
