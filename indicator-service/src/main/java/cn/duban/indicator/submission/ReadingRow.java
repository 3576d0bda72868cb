package cn.duban.indicator.submission;

import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.submission.row.Objection;
import cn.duban.indicator.submission.row.PushedRow;
import cn.duban.indicator.submission.row.RowKey;
import cn.duban.starter.problem.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 逐行读数 — what a row is about and the numbers in it, with every objection that needs no other row.
final class ReadingRow {

    private static final int LONGEST_EXPLANATION = 1_000;

    private final Surroundings around;
    private final @Nullable String ownSchool;
    private final LocalDate today;

    ReadingRow(Surroundings around, @Nullable String ownSchool, LocalDate today) {
        this.around = around;
        this.ownSchool = ownSchool;
        this.today = today;
    }

    ReadRow read(PushedRow row, Duplicates duplicates) {
        if (row.fault() != null) {
            return new ReadRow(row, null, null, Map.of(), false, false, List.of(row.fault()));
        }
        String written = row.school() == null ? ownSchool : row.school();
        String school = written == null ? "" : written;
        RowSetting setting = new RowSetting(row, around, today);
        Optional<Form> form = setting.check(school);
        List<Violation> objections = new ArrayList<>(setting.objections());
        Map<String, BigDecimal> values = Map.of();
        boolean readable = false;
        if (form.isPresent() && !row.withdrawn()) {
            RowValues read = new RowValues(row, form.get(), around);
            objections.addAll(read.objections());
            values = read.values();
            readable = read.objections().isEmpty();
        }
        notes(row, objections);
        duplicates
                .earlier(row)
                .ifPresent(twin ->
                        objections.add(Objection.DUPLICATE_ROW.at(row.place().row(), twin)));
        RowKey key =
                row.form() == null
                        ? null
                        : new RowKey(
                                school,
                                row.form(),
                                Objects.requireNonNullElse(row.period(), ""),
                                ReadStage.named(row.stage()));
        return new ReadRow(
                row, key, form.orElse(null), values, readable, setting.late(), objections);
    }

    private static void notes(PushedRow row, List<Violation> objections) {
        Violation unread = row.unread().get("withdrawn");
        if (unread != null) {
            objections.add(unread);
        }
        String explanation = row.explanation();
        if (explanation != null && explanation.length() > LONGEST_EXPLANATION) {
            objections.add(
                    Objection.EXPLANATION_TOO_LONG.at(
                            row.place().field("explanation"),
                            LONGEST_EXPLANATION,
                            explanation.length()));
        }
    }
}
