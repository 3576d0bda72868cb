package cn.duban.school.change;

import cn.duban.school.school.Change.Ground;
import cn.duban.school.school.Column;
import cn.duban.school.school.Profile;
import cn.duban.school.school.Profile.Ownership;
import cn.duban.school.school.Profile.Status;
import cn.duban.school.school.School;
import cn.duban.school.school.SchoolRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 换发标识码 — the same school under a new code: its provisional one is replaced, or its category
/// changed.
///
/// The old code ends and is never used again; the new one begins with the same profile.
///
/// @param school the new code
/// @param kind the new 办学类型, when that is the reason
record Recoding(
        @Nullable String on,
        @Nullable String document,
        @Nullable String reason,
        @Nullable String school,
        @Nullable String kind) {

    Paper paper() {
        return new Paper(on, document, reason);
    }

    String code() {
        return SchoolRow.text(school);
    }

    void plan(School old, Ground ground, Draft draft) {
        draft.open(old, ground.on(), "/on")
                .map(now -> row(now, ground))
                .flatMap(row -> draft.founding(row, null, ground.on(), ""))
                .ifPresent(first -> {
                    draft.step(code(), ground.founding(first, List.of(old.id())));
                    draft.step(old.id(), ground.turning(Status.CLOSED, List.of(code())));
                });
    }

    /// Everything as it is now, under the new code.
    private SchoolRow row(Profile now, Ground ground) {
        Map<String, String> cells = new HashMap<>();
        Column.cells(code(), now).forEach((column, text) -> cells.put(column.field, text));
        if (!SchoolRow.text(kind).isEmpty()) {
            cells.put(Column.KIND.field, SchoolRow.text(kind));
            cells.remove(Column.STAGES.field);
        }
        if (now.ownership() != Ownership.INCLUSIVE_PRIVATE) {
            cells.remove(Column.INCLUSIVE_FROM.field);
            cells.remove(Column.INCLUSIVE_TO.field);
        }
        cells.put(Column.DOCUMENT.field, SchoolRow.text(ground.document()));
        return SchoolRow.of(cells);
    }
}
