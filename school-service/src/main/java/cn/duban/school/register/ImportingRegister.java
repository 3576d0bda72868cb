package cn.duban.school.register;

import cn.duban.school.RowVerdict;
import cn.duban.school.SchoolProblem.RegisterRejected;
import cn.duban.school.SchoolProblem.TooManyRows;
import cn.duban.school.school.RegisteringSchools;
import cn.duban.school.school.SchoolRow;
import cn.duban.school.unit.ArrangingUnits;
import cn.duban.school.unit.Reach;
import cn.duban.school.unit.UnitRow;
import cn.duban.school.unit.Units;
import cn.duban.starter.outbox.Retrying;
import cn.duban.starter.security.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// 导入登记册 — use case: units first, then the schools judged by the tree those units make.
///
/// - Good rows are kept whatever becomes of the others; nothing is kept of a dry run.
/// - A crash in the middle leaves whole documents: the same import again finishes it.
@Component
class ImportingRegister {
    static final int MOST_ROWS = 5000;

    private final ArrangingUnits units;
    private final RegisteringSchools schools;
    private final Units tree;

    ImportingRegister(ArrangingUnits units, RegisteringSchools schools, Units tree) {
        this.tree = tree;
        this.units = units;
        this.schools = schools;
    }

    /// What is to be imported, and where each row stands.
    record Register(
            List<UnitRow> units,
            List<RowPlace> unitPlaces,
            List<SchoolRow> schools,
            List<RowPlace> schoolPlaces) {}

    ImportReport run(Register register, Caller caller, boolean dryRun) {
        int rows = register.units().size() + register.schools().size();
        if (rows > MOST_ROWS) {
            throw new TooManyRows(rows, MOST_ROWS);
        }
        List<RowVerdict> first = new ArrayList<>();
        List<RowVerdict> verdicts =
                Retrying.onConflict(() -> decide(register, caller, dryRun, first));
        ImportReport report = ImportReport.of(dryRun, lines(register, verdicts));
        if (!dryRun && report.isRefusedAltogether()) {
            throw new RegisterRejected(report.problems());
        }
        return report;
    }

    private List<RowVerdict> decide(
            Register register, Caller caller, boolean dryRun, List<RowVerdict> earlier) {
        Reach reach = Reach.of(caller, tree.tree());
        var arrangement = units.judge(register.units(), reach);
        var registration = schools.judge(register.schools(), reach.over(arrangement.tree()));
        List<RowVerdict> verdicts =
                Stream.concat(arrangement.verdicts().stream(), registration.verdicts().stream())
                        .toList();
        List<RowVerdict> merged =
                earlier.isEmpty()
                        ? verdicts
                        : IntStream.range(0, verdicts.size())
                                .mapToObj(i -> verdicts.get(i).after(earlier.get(i)))
                                .toList();
        if (!dryRun) {
            earlier.clear();
            earlier.addAll(merged);
            units.save(arrangement);
            schools.save(registration);
        }
        return merged;
    }

    private static List<ImportReport.Line> lines(Register register, List<RowVerdict> verdicts) {
        List<ImportReport.Line> lines = new ArrayList<>();
        for (int i = 0; i < register.units().size(); i++) {
            String id = String.valueOf(register.units().get(i).unit());
            lines.add(ImportReport.line(register.unitPlaces().get(i), id, verdicts.get(i)));
        }
        int units = register.units().size();
        for (int i = 0; i < register.schools().size(); i++) {
            String id = String.valueOf(register.schools().get(i).school());
            lines.add(
                    ImportReport.line(register.schoolPlaces().get(i), id, verdicts.get(units + i)));
        }
        return lines;
    }
}
