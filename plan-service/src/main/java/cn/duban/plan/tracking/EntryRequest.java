package cn.duban.plan.tracking;

import cn.duban.plan.EntryProblem;
import cn.duban.plan.progress.Entry;
import cn.duban.starter.problem.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 进展填报 — what a person sends, sound in itself; [EntryCheck] asks whether it can be true.
///
/// @param on the day it is about, today if not said
/// @param explanation why a number that looks odd is right
record EntryRequest(
        @Nullable LocalDate on,
        @Nullable BigDecimal amount,
        @Nullable LocalDate done,
        @Nullable String note,
        Entry.@Nullable Evidence evidence,
        @Nullable String explanation) {
    private static final int LONGEST_EXPLANATION = 500;
    private static final int LONGEST_NOTE = 2000;
    private static final BigDecimal MOST = new BigDecimal("1e15");

    Entry entry(String id, String key, LocalDate today, String by, Instant at) {
        List<Violation> errors = new ArrayList<>();
        String words = note == null ? "" : note.strip();
        if (amount == null && done == null && words.isEmpty()) {
            errors.add(
                    new Violation(
                            "",
                            "entry-empty",
                            "数量（amount）、完成日期（done）、说明（note）至少要填一项。",
                            "{\"on\":\"2026-03-01\",\"amount\":1,\"note\":\"新增1所\"}"));
        }
        refuse(errors, words.length() > LONGEST_NOTE, "/note", "说明不能超过2000字。");
        refuse(
                errors,
                explanation != null && explanation.strip().length() > LONGEST_EXPLANATION,
                "/explanation",
                "原因不能超过500字。");
        refuse(
                errors,
                amount != null && (amount.scale() > 10 || amount.abs().compareTo(MOST) > 0),
                "/amount",
                "数量过大或小数位过多。");
        refuse(errors, !isEvidenceSound(), "/evidence", "佐证材料要有文件名和64位十六进制的SHA-256。");
        if (!errors.isEmpty()) {
            throw new EntryProblem.EntryInvalid(errors);
        }
        return new Entry(
                id,
                key,
                on == null ? today : on,
                amount == null ? null : amount.toPlainString(),
                done,
                words,
                evidence,
                by,
                at,
                null,
                explanation == null || explanation.isBlank() ? null : explanation.strip());
    }

    private boolean isEvidenceSound() {
        return evidence == null
                || (evidence.fileName() != null
                        && evidence.sha256() != null
                        && !evidence.fileName().isBlank()
                        && evidence.sha256().matches("[0-9a-f]{64}"));
    }

    private static void refuse(List<Violation> errors, boolean wrong, String at, String sentence) {
        if (wrong) {
            errors.add(Violation.of(at, "entry-invalid", sentence));
        }
    }
}
