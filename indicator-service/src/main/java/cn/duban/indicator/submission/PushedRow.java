package cn.duban.indicator.submission;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 送来的一行 — one row as it was sent, before anything about it is believed.
///
/// @param at its place: `/rows/3` in JSON, `第4行` in a table
/// @param values element code to what was written there, as text; `true` and `false` for yes and no
/// @param fault what makes the row unreadable as a whole, where something does
record PushedRow(
        String at,
        @Nullable String school,
        @Nullable String form,
        @Nullable String period,
        Map<String, String> values,
        boolean withdrawn,
        @Nullable String fault) {

    static PushedRow unreadable(String at, String fault) {
        return new PushedRow(at, null, null, null, Map.of(), false, fault);
    }

    /// JSON Pointer of a field, or the column of a table.
    String place(String field) {
        return json() ? at + "/" + field : at + " " + field;
    }

    String placeOf(String element) {
        return json()
                ? at + "/values/" + element.replace("~", "~0").replace("/", "~1")
                : at + " " + element;
    }

    private boolean json() {
        return at.startsWith("/");
    }
}
