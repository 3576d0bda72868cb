package cn.duban.indicator.submission;

import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.events.IndicatorEvent.AcceptedRow;
import cn.duban.indicator.submission.RowSetting.Surroundings;
import cn.duban.starter.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 逐行裁定 — the verdict on every row of a push: accepted, or every objection to it.
///
/// @param accepted good rows in the order they were sent
/// @param refused how many rows have at least one objection
record Verdicts(int sent, List<GoodRow> accepted, int refused, List<Violation> objections) {

    /// An accepted row with the school it is of.
    record GoodRow(String school, AcceptedRow row) {}

    static Verdicts on(
            List<PushedRow> rows,
            @Nullable String ownSchool,
            Surroundings around,
            LocalDate today) {
        List<GoodRow> accepted = new ArrayList<>();
        List<Violation> objections = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (PushedRow row : rows) {
            String school = row.school() == null ? ownSchool : row.school();
            Judged judged = judge(row, school == null ? "" : school, around, today);
            List<Violation> against = new ArrayList<>(judged.objections());
            String twin =
                    seen.putIfAbsent(school + "|" + row.form() + "|" + row.period(), row.at());
            if (twin != null && row.fault() == null) {
                against.add(Objection.DUPLICATE_ROW.at(row.at(), twin));
            }
            if (against.isEmpty()) {
                judged.row().ifPresent(accepted::add);
            }
            objections.addAll(against);
        }
        return new Verdicts(rows.size(), accepted, rows.size() - accepted.size(), objections);
    }

    private record Judged(Optional<GoodRow> row, List<Violation> objections) {}

    private static Judged judge(
            PushedRow row, String school, Surroundings around, LocalDate today) {
        if (row.fault() != null) {
            return new Judged(
                    Optional.empty(), List.of(Objection.ROW_UNREADABLE.at(row.at(), row.fault())));
        }
        RowSetting setting = new RowSetting(row, around, today);
        Optional<Form> form = setting.check(school);
        List<Violation> objections = new ArrayList<>(setting.objections());
        Map<String, String> texts = Map.of();
        if (form.isPresent() && !row.withdrawn()) {
            RowValues values = new RowValues(row, form.get());
            objections.addAll(values.objections());
            texts = values.texts();
        }
        if (!objections.isEmpty() || row.form() == null || row.period() == null) {
            return new Judged(Optional.empty(), objections);
        }
        AcceptedRow good = new AcceptedRow(row.form(), row.period(), texts, row.withdrawn());
        return new Judged(Optional.of(new GoodRow(school, good)), objections);
    }
}
