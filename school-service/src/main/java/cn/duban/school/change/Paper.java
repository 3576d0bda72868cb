package cn.duban.school.change;

import cn.duban.school.school.Change;
import cn.duban.school.school.Days;
import cn.duban.school.school.SchoolRow;
import cn.duban.starter.messaging.Events;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 依据 — the day, the document and the reason every change has to give.
record Paper(@Nullable String on, @Nullable String document, @Nullable String reason) {
    private static final int LONGEST = 200;

    /// What the paper says; each part that is missing or unreadable is an objection.
    Change.Ground read(Change.Kind kind, String by, Instant now, Draft draft) {
        Optional<LocalDate> day = Days.read(on).filter(Days::isSound);
        if (day.isEmpty()) {
            draft.against(
                    "/on",
                    "change-on",
                    "变更日期“%s”不是有效的日期。".formatted(SchoolRow.text(on)),
                    "写作 2026-09-01。");
        }
        written(document, "/document", "change-document", "请写明批准文件的文号。", draft);
        written(reason, "/reason", "change-reason", "请用一句话写明变更的原因。", draft);
        draft.refuseIfObjected();
        return new Change.Ground(
                Events.newId(),
                kind,
                day.orElseThrow(),
                SchoolRow.text(document),
                SchoolRow.text(reason),
                by,
                now);
    }

    private static void written(
            @Nullable String text, String at, String code, String otherwise, Draft draft) {
        String words = SchoolRow.text(text);
        if (words.isEmpty() || words.length() > LONGEST) {
            draft.against(at, code, otherwise, "1 至 %d 个字。".formatted(LONGEST));
        }
    }
}
