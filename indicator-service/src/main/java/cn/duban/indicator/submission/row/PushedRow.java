package cn.duban.indicator.submission.row;

import cn.duban.starter.problem.Violation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 送来的一行 — one row as it was sent, before anything about it is believed.
///
/// @param values element code to what was written there, as text; `true` and `false` for yes and no
/// @param explanation 说明, the written reason for what looks odd
/// @param unread fields and elements whose cell could not be read, with the reason
/// @param fault what makes the row unreadable as a whole, where something does
public record PushedRow(
        Place place,
        @Nullable String school,
        @Nullable String form,
        @Nullable String period,
        @Nullable String stage,
        Map<String, String> values,
        boolean withdrawn,
        @Nullable String explanation,
        Map<String, Violation> unread,
        @Nullable Violation fault) {

    public static PushedRow unreadable(Place place, String at, String why) {
        return new PushedRow(
                place,
                null,
                null,
                null,
                null,
                Map.of(),
                false,
                null,
                Map.of(),
                Objection.ROW_UNREADABLE.at(at, why));
    }
}
