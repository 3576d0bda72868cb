package cn.duban.indicator.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.submission.reading.Format;
import cn.duban.starter.problem.Violation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// 200 bad cells among 5,000 rows: every one named at its place, none invented, in every format.
class FaultFileTests {

    private static final FaultRows FAULTS = new FaultRows(20_260_410);
    private static final FaultFile FILE = new FaultFile(FAULTS);

    @Test
    void every_fault_is_named_at_its_place_and_none_is_invented() {
        Verdicts json = judged(Format.JSON, FILE.json(), FILE.inJson());
        Verdicts csv = judged(Format.CSV, FILE.csv(StandardCharsets.UTF_8), FILE.inCsv());
        Verdicts office = judged(Format.CSV, FILE.csv(Charset.forName("GB18030")), FILE.inCsv());
        Verdicts sheet = judged(Format.XLSX, FILE.xlsx(), FILE.inXlsx());

        assertThat(csv.accepted()).isEqualTo(json.accepted());
        assertThat(office).isEqualTo(csv);
        assertThat(sheet.accepted()).isEqualTo(json.accepted());
    }

    private static Verdicts judged(Format format, byte[] body, Set<String> expected) {
        APush district = FAULTS.district();
        long begun = System.nanoTime();
        Verdicts verdicts = district.judge(format, body);
        long millis = (System.nanoTime() - begun) / 1_000_000;
        System.out.printf(
                "fault-file %s rows=%d faults=%d named=%d good=%d ms=%d%n",
                format,
                verdicts.sent(),
                expected.size(),
                verdicts.objections().size(),
                verdicts.accepted().size(),
                millis);
        assertThat(expected).hasSize(200);
        assertThat(said(verdicts.objections())).isEqualTo(expected);
        assertThat(verdicts.objections()).hasSize(200);
        assertThat(verdicts.accepted()).hasSize(4_800);
        assertThat(verdicts.warnings())
                .extracting(Violation::code)
                .containsOnly("plausible-band")
                .hasSize(10);
        assertThat(district.looks()).as("looks at what was reported before").isEqualTo(1);
        return verdicts;
    }

    private static Collection<String> said(List<Violation> objections) {
        Set<String> said = new TreeSet<>();
        objections.forEach(v -> said.add(v.at() + " " + v.code()));
        return said;
    }
}
