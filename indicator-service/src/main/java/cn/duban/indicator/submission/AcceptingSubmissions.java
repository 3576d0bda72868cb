package cn.duban.indicator.submission;

import cn.duban.indicator.PushProblem.IdempotencyKeyReused;
import cn.duban.indicator.PushProblem.SubmissionRefused;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.projection.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// 接收填报 — checks a push, keeps what is good, and answers with a receipt.
///
/// - The same key with the same body brings the same receipt, also after the period has closed.
/// - Nothing good, or something bad where all or nothing was asked: nothing is stored.
/// - The latest rows are written before the answer: whoever sends again compares with this push,
///   not with what stood there before it.
@Component
class AcceptingSubmissions {

    private final CheckingRows checking;
    private final PreviewingFigures previewing;
    private final Issuing issuing;
    private final Receipts receipts;
    private final Projections projections;

    AcceptingSubmissions(
            CheckingRows checking,
            PreviewingFigures previewing,
            Issuing issuing,
            Receipts receipts,
            Projections projections) {
        this.checking = checking;
        this.previewing = previewing;
        this.issuing = issuing;
        this.receipts = receipts;
        this.projections = projections;
    }

    /// @param fresh false where the receipt had been given before
    record Answer(ReceiptView receipt, boolean fresh) {}

    Answer accept(Push push, boolean everyVerdict) {
        Optional<Receipt> before = push.id().flatMap(receipts::find);
        if (before.isPresent()) {
            return again(before.get(), push);
        }
        Verdicts verdicts = checking.check(push);
        if (verdicts.accepted().isEmpty() || (push.atomic() && verdicts.refused() > 0)) {
            throw new SubmissionRefused(verdicts.sent(), everything(verdicts));
        }
        if (push.trial()) {
            ReceiptView trial =
                    ReceiptView.trial(verdicts, previewing.figures(verdicts, push.caller()));
            return new Answer(told(trial, verdicts, everyVerdict), false);
        }
        Receipt issued = issuing.receipt(verdicts, push.id(), push.fingerprint(), push.caller());
        Receipt standing = receipts.store(issued);
        if (!standing.number().equals(issued.number())) {
            return again(standing, push);
        }
        projections.putAll(standing.latestRows());
        return new Answer(told(ReceiptView.of(standing), verdicts, everyVerdict), true);
    }

    private static ReceiptView told(ReceiptView view, Verdicts verdicts, boolean everyVerdict) {
        return everyVerdict ? view.with(verdicts.rows(), view.figures(), null) : view;
    }

    private static List<Violation> everything(Verdicts verdicts) {
        List<Violation> all = new ArrayList<>(verdicts.objections());
        all.addAll(verdicts.warnings());
        return all;
    }

    /// The first answer may never have been given, so its rows are written once more.
    private Answer again(Receipt standing, Push push) {
        if (!standing.fingerprint().equals(push.fingerprint())) {
            throw new IdempotencyKeyReused(push.key().orElse(""));
        }
        projections.putAll(standing.latestRows());
        return new Answer(ReceiptView.of(standing), false);
    }
}
