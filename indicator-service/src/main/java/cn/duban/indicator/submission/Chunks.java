package cn.duban.indicator.submission;

import cn.duban.indicator.submission.Receipt.Tally;
import cn.duban.indicator.submission.reading.Format;
import cn.duban.indicator.submission.row.PushedRow;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.projection.Projections;
import cn.duban.starter.security.Caller;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// 分批接收 — a large file as many receipts, one for each chunk of its rows; a chunk has one receipt
/// however often it is tried.
@Component
public class Chunks {

    private final CheckingRows checking;
    private final Issuing issuing;
    private final Receipts receipts;
    private final Projections projections;

    Chunks(CheckingRows checking, Issuing issuing, Receipts receipts, Projections projections) {
        this.checking = checking;
        this.issuing = issuing;
        this.receipts = receipts;
        this.projections = projections;
    }

    public List<PushedRow> rows(byte[] body, Format format, Caller caller, int most) {
        return checking.read(new Push(body, caller, Optional.empty(), format, false, false), most);
    }

    /// Accepts the rows from `from` on; of two rows about the same the first in the whole file
    /// stands.
    public void accept(String id, List<PushedRow> rows, int from, int size, Caller caller) {
        Optional<Receipt> before = receipts.find(id);
        if (before.isPresent()) {
            projections.putAll(before.get().latestRows());
            return;
        }
        projections.putAll(receipts.store(issued(id, rows, from, size, caller)).latestRows());
    }

    private Receipt issued(String id, List<PushedRow> rows, int from, int size, Caller caller) {
        Duplicates duplicates = new Duplicates(caller.school().orElse(null));
        rows.subList(0, from).forEach(duplicates::earlier);
        List<PushedRow> chunk = rows.subList(from, Math.min(rows.size(), from + size));
        Verdicts verdicts = checking.check(chunk, caller, duplicates);
        return issuing.receipt(verdicts, Optional.of(id), id, caller);
    }

    /// Checks a chunk of a file that is wanted whole; nothing of it counts until it is given out.
    public void prepare(
            String job, String id, List<PushedRow> rows, int from, int size, Caller caller) {
        if (receipts.prepared(id).isEmpty()) {
            receipts.prepare(new Prepared(id, job, issued(id, rows, from, size, caller)));
        }
    }

    /// Whether all these chunks are prepared; only then can it be said that they are good.
    public boolean allPrepared(List<String> ids) {
        return prepared(ids).size() == ids.size();
    }

    /// Whether every chunk is prepared and every row of it good.
    public boolean allGood(List<String> ids) {
        List<Receipt> all = prepared(ids);
        return all.size() == ids.size() && all.stream().allMatch(r -> r.refused() == 0);
    }

    /// A prepared chunk counts from now on; giving it out twice changes nothing, and one that is
    /// nowhere is never passed over.
    public void giveOut(String id) {
        Receipt receipt =
                receipts.prepared(id)
                        .map(prepared -> receipts.store(prepared.receipt()))
                        .or(() -> receipts.find(id))
                        .orElseThrow(() ->
                                new IllegalStateException("neither prepared nor stored: " + id));
        projections.putAll(receipt.latestRows());
    }

    /// Why a file that was wanted whole was not taken.
    public List<Violation> objections(List<String> ids) {
        List<Violation> all = new ArrayList<>();
        prepared(ids).forEach(receipt -> all.addAll(receipt.violations()));
        prepared(ids).forEach(receipt -> all.addAll(receipt.remarks()));
        return all;
    }

    public void drop(Collection<String> jobs) {
        receipts.dropPrepared(jobs);
    }

    private List<Receipt> prepared(List<String> ids) {
        return ids.stream()
                .flatMap(id -> receipts.prepared(id).stream())
                .map(Prepared::receipt)
                .toList();
    }

    public static String fingerprint(byte[] body, Format format, boolean atomic, Caller caller) {
        return new Push(body, caller, Optional.empty(), format, atomic, false).fingerprint();
    }

    /// The same body as one push would have had, over all chunks.
    public ReceiptView result(List<String> ids) {
        List<Receipt> all = ids.stream().flatMap(id -> receipts.find(id).stream()).toList();
        List<Violation> errors = new ArrayList<>();
        List<Violation> warnings = new ArrayList<>();
        all.forEach(r -> errors.addAll(r.violations()));
        all.forEach(r -> warnings.addAll(r.remarks()));
        return ReceiptView.of(
                        null,
                        all.isEmpty() ? null : all.getLast().receivedAt(),
                        all.stream().mapToInt(Receipt::sent).sum(),
                        all.stream().map(Receipt::tallied).reduce(Tally.NONE, Tally::plus),
                        errors,
                        warnings)
                .with(null, null, all.stream().map(Receipt::number).toList());
    }
}
