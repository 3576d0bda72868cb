package cn.duban.plan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.report.ReportKind;
import cn.duban.plan.report.SampleMaterial;
import cn.duban.plan.tracking.Promise;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LineSearchTests {
    private static final Promise PROMISE =
            SampleMaterial.of(ReportKind.YEAR).standings().getFirst().promise();
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /// Compared with a plain walk over every line.
    @Test
    void the_line_of_any_moment_is_found_however_long_the_ledger_is() {
        Random random = new Random(41);
        Map<String, LedgerLine> all = new HashMap<>();
        Map<String, LedgerLine> newest = new HashMap<>();
        for (String commitment : new String[] {"a", "b", "c"}) {
            Instant at = START;
            int lines = random.nextInt(1, 900);
            for (long number = 1; number <= lines; number++) {
                at = at.plusSeconds(random.nextInt(3) * 600L);
                LedgerLine line = line(commitment, number, at);
                all.put(line.id(), line);
                newest.put(commitment, line);
            }
        }
        AtomicInteger questions = new AtomicInteger();
        for (int i = 0; i < 200; i++) {
            Instant until = START.plusSeconds(random.nextInt(-600, 600_000));
            Map<String, LedgerLine> found =
                    new LineSearch(
                                    keys -> {
                                        questions.incrementAndGet();
                                        return all.values().stream()
                                                .filter(l -> keys.contains(l.id()))
                                                .collect(Collectors.toMap(LedgerLine::id, l -> l));
                                    },
                                    until)
                            .among(newest);
            assertThat(new TreeMap<>(found)).isEqualTo(walked(all, until));
        }
        assertThat(questions.get()).isLessThan(200 * 12);
    }

    private static Map<String, LedgerLine> walked(Map<String, LedgerLine> all, Instant until) {
        Map<String, LedgerLine> last = new TreeMap<>();
        for (LedgerLine line : all.values()) {
            if (!line.at().isAfter(until)) {
                last.merge(line.commitment(), line, (a, b) -> a.number() > b.number() ? a : b);
            }
        }
        return last;
    }

    private static LedgerLine line(String commitment, long number, Instant at) {
        return new LedgerLine(
                LedgerLine.key(commitment, number),
                commitment,
                number,
                at,
                PROMISE,
                null,
                null,
                List.of(),
                0,
                false);
    }
}
