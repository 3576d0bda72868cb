package cn.duban.benchmarks.crash;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.benchmarks.crash.Dump.Cell;
import cn.duban.benchmarks.crash.Dump.StoredFigure;
import cn.duban.benchmarks.crash.Dump.StoredReceipt;
import cn.duban.benchmarks.crash.Dump.StoredRow;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckerTests {

    @TempDir Path folder;
    private ARun run;

    @BeforeEach
    void run() throws Exception {
        run = ARun.withAllGuards(folder, 20261123);
    }

    @Test
    void a_suite_that_kept_everything_is_found_without_fault() {
        Verdict verdict = run.verdict();
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.clean()).isTrue();
        assertThat(verdict.line(7, 2))
                .isEqualTo(
                        "crash seed=7 acked=360 found=360 lost=0 double=0 refused=0 receipts_mismatch=0"
                                + " stale=0 rollups=%1$d equal=%1$d diff=0 kills=2"
                                        .formatted(verdict.rollUps()));
        assertThat(verdict.rollUps()).isGreaterThan(50);
    }

    @Test
    void one_dropped_receipt_is_one_loss() {
        List<StoredReceipt> fewer = new ArrayList<>(run.dump().receipts());
        StoredReceipt dropped = fewer.remove(100);
        assertThat(with(fewer).faults())
                .containsExactly("lost " + dropped.number() + " " + dropped.slot().key());
    }

    @Test
    void one_receipt_with_an_altered_number_is_one_loss() {
        List<StoredReceipt> altered = new ArrayList<>(run.dump().receipts());
        StoredReceipt right = altered.get(42);
        Map<String, BigDecimal> values = new HashMap<>(right.values());
        values.replaceAll((_, value) -> value.add(BigDecimal.ONE));
        altered.set(42, new StoredReceipt(right.number(), right.slot(), values));
        assertThat(with(altered).faults())
                .containsExactly("lost " + right.number() + " " + right.slot().key());
    }

    @Test
    void one_push_stored_under_a_second_number_is_one_double() {
        List<StoredReceipt> more = new ArrayList<>(run.dump().receipts());
        StoredReceipt first = more.get(7);
        more.add(new StoredReceipt("R99999999", first.slot(), first.values()));
        assertThat(with(more).faults()).containsExactly("double R99999999 " + first.slot().key());
    }

    @Test
    void one_receipt_stored_twice_is_one_double() {
        List<StoredReceipt> more = new ArrayList<>(run.dump().receipts());
        more.add(more.get(9));
        assertThat(with(more).faults()).hasSize(1).first().asString().startsWith("double ");
    }

    @Test
    void one_slot_that_fell_back_to_an_earlier_push_is_one_stale_row() {
        StoredReceipt current = holderThatReplacedAnother();
        StoredReceipt earlier =
                run.dump().receipts().stream()
                        .filter(r -> r.slot().equals(current.slot()))
                        .findFirst()
                        .orElseThrow();
        Map<Slot, StoredRow> rows = new HashMap<>(run.dump().rows());
        rows.put(current.slot(), new StoredRow(earlier.number(), earlier.values()));
        Verdict verdict =
                run.holding(new Dump(run.dump().receipts(), rows, run.dump().figures())).verdict();
        assertThat(verdict.stale()).hasSize(1);
        assertThat(verdict.faults())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("stale " + current.slot().key());
    }

    @Test
    void one_figure_that_counts_a_school_twice_is_one_difference() {
        StoredFigure right = anyFigure().getValue();
        Verdict verdict =
                figure(
                        new StoredFigure(
                                right.part().map(BigDecimal.ONE::add),
                                right.whole(),
                                right.applicable(),
                                right.reported()));
        assertThat(verdict.different()).hasSize(1);
        assertThat(verdict.faults()).hasSize(1);
    }

    @Test
    void a_figure_with_the_right_sums_over_the_wrong_number_of_schools_is_a_difference() {
        StoredFigure right = anyFigure().getValue();
        StoredFigure wrong =
                new StoredFigure(
                        right.part(), right.whole(), right.applicable(), right.reported() + 1);
        assertThat(figure(wrong).different()).hasSize(1);
    }

    @Test
    void trailing_zeros_make_no_difference() {
        StoredFigure right = anyFigure().getValue();
        Optional<BigDecimal> padded = right.part().map(part -> part.setScale(6));
        StoredFigure same =
                new StoredFigure(padded, right.whole(), right.applicable(), right.reported());
        assertThat(figure(same).clean()).isTrue();
    }

    @Test
    void a_key_that_was_answered_with_two_receipts_is_one_mismatch() {
        List<Entry> history = new ArrayList<>(run.history());
        Entry.Acknowledged told =
                history.stream()
                        .filter(Entry.Acknowledged.class::isInstance)
                        .map(Entry.Acknowledged.class::cast)
                        .findFirst()
                        .orElseThrow();
        history.add(new Entry.Acknowledged(told.key(), "R00000000"));
        history.add(new Entry.Acknowledged(told.key(), "R00000000"));
        Verdict verdict = new ARun(run.district(), history, run.dump()).verdict();
        assertThat(verdict.faults()).containsExactly("receipts_mismatch " + told.key());
    }

    @Test
    void a_sound_push_that_was_refused_is_one_fault() {
        List<Entry> history = new ArrayList<>(run.history());
        history.add(new Entry.Refused("crash-1-1-1", 401, "key-refused"));
        Verdict verdict = new ARun(run.district(), history, run.dump()).verdict();
        assertThat(verdict.faults()).containsExactly("refused crash-1-1-1 401 key-refused");
    }

    private StoredReceipt holderThatReplacedAnother() {
        List<StoredReceipt> all = run.dump().receipts();
        return all.reversed().stream()
                .filter(r -> all.stream().filter(o -> o.slot().equals(r.slot())).count() > 1)
                .filter(r ->
                        new StoredRow(r.number(), r.values())
                                .equals(run.dump().rows().get(r.slot())))
                .findFirst()
                .orElseThrow();
    }

    private Verdict with(List<StoredReceipt> receipts) {
        return run.holding(new Dump(receipts, run.dump().rows(), run.dump().figures())).verdict();
    }

    private Map.Entry<Cell, StoredFigure> anyFigure() {
        return run.dump().figures().entrySet().iterator().next();
    }

    private Verdict figure(StoredFigure figure) {
        Map<Cell, StoredFigure> figures = new HashMap<>(run.dump().figures());
        figures.put(anyFigure().getKey(), figure);
        return run.holding(new Dump(run.dump().receipts(), run.dump().rows(), figures)).verdict();
    }
}
