package cn.duban.school.register;

import cn.duban.starter.problem.Violation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 行位置 — turns a field of one row into the place its writer can find.
sealed interface RowPlace {
    String row();

    Violation locate(Violation inRow);

    /// In JSON: `/schools/3` + `/kind`.
    record InJson(String row) implements RowPlace {
        @Override
        public Violation locate(Violation inRow) {
            return at(row + inRow.at(), inRow);
        }
    }

    /// In a sheet: the line and the header as it stands there.
    record InSheet(long line, Map<String, String> headers) implements RowPlace {
        @Override
        public String row() {
            return "第%d行".formatted(line);
        }

        @Override
        public Violation locate(Violation inRow) {
            String field = inRow.at().substring(1);
            return at(row() + " " + headers.getOrDefault(field, field), inRow);
        }
    }

    /// In a workbook: the cell, `E5`; the row where the sheet has no such column.
    record InWorkbook(long line, Map<String, String> letters) implements RowPlace {
        @Override
        public String row() {
            return "第%d行".formatted(line);
        }

        @Override
        public Violation locate(Violation inRow) {
            @Nullable String letter = letters.get(inRow.at().substring(1));
            return at(letter == null ? row() : letter + line, inRow);
        }
    }

    private static Violation at(String place, Violation v) {
        return new Violation(place, v.code(), v.message(), v.suggestion());
    }
}
