package cn.duban.local.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 计划或草稿 as far as a client needs it.
///
/// @param tracked how many of the commitments have a light; what is set aside has none
public record Plan(
        String id,
        String state,
        String title,
        int year,
        String unit,
        int tracked,
        List<Commitment> commitments) {

    /// 承诺.
    public record Commitment(
            String id,
            String text,
            String subject,
            String kind,
            String kindInWords,
            @Nullable String indicator) {}

    public Plan {
        commitments = List.copyOf(commitments);
    }
}
