package cn.duban.local.sample;

import cn.duban.local.client.SchoolRow;
import java.time.LocalDate;
import java.util.SplittableRandom;

/// 示例学校 — one school of the sample district, as it has been since it was founded.
public record SampleSchool(
        String code,
        String name,
        String unit,
        String kind,
        String sponsor,
        String ownership,
        String quality,
        String area,
        int pupils) {

    private static final LocalDate FOUNDED = LocalDate.of(2015, 9, 1);

    static SampleSchool read(String line) {
        String[] cells = line.split(",");
        return new SampleSchool(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                cells[5],
                cells[6],
                cells[7],
                Integer.parseInt(cells[8]));
    }

    public boolean isKindergarten() {
        return kind.equals("111");
    }

    public boolean isPublic() {
        return ownership.equals("PUBLIC");
    }

    public SchoolRow row() {
        return new SchoolRow(
                code, name, FOUNDED, unit, kind, sponsor, ownership, quality, area, null);
    }

    /// The same numbers for the same school and question, on every machine.
    SplittableRandom dice(String question) {
        return new SplittableRandom(31L * code.hashCode() + question.hashCode());
    }
}
