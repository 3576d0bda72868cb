package cn.duban.school.school;

import cn.duban.school.unit.Reach;
import cn.duban.starter.problem.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 开办 — the row of a school that comes into being by an operation.
///
/// What the row leaves out is as at the school it comes from; recognitions and 优质等级 are not handed
/// down.
public record FoundingRow(SchoolRow row) {

    public static FoundingRow of(SchoolRow row, @Nullable Profile model, LocalDate day) {
        Map<Column, String> given =
                model == null ? Map.of() : Column.cells(SchoolRow.text(row.school()), model);
        return new FoundingRow(
                new SchoolRow(
                        row.school(),
                        or(row.name(), given.get(Column.NAME)),
                        day.toString(),
                        or(row.unit(), given.get(Column.UNIT)),
                        or(row.kind(), given.get(Column.KIND)),
                        or(row.sponsor(), given.get(Column.SPONSOR)),
                        or(row.ownership(), given.get(Column.OWNERSHIP)),
                        row.quality(),
                        or(row.area(), given.get(Column.AREA)),
                        null,
                        row.document(),
                        row.stages(),
                        row.inclusiveDocument(),
                        row.inclusiveFrom(),
                        row.inclusiveTo()));
    }

    /// What stands against a school beginning like this.
    public List<Violation> objections(Reach reach) {
        return SchoolRules.objections(row, reach);
    }

    /// The first profile; nothing when anything stands against it.
    public Optional<Profile> profile(Reach reach) {
        return objections(reach).isEmpty()
                ? Optional.of(row.profile(reach.tree(), null))
                : Optional.empty();
    }

    private static @Nullable String or(@Nullable String own, @Nullable String model) {
        return SchoolRow.text(own).isEmpty() ? model : own;
    }
}
