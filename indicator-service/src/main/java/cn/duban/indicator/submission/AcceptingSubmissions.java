package cn.duban.indicator.submission;

import cn.duban.indicator.IndicatorProblem.IdempotencyKeyReused;
import cn.duban.indicator.IndicatorProblem.SubmissionRefused;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// 接收填报 — checks a push, keeps what is good, and answers with a receipt.
///
/// - The same key with the same body brings the same receipt, also after the period has closed.
/// - Nothing good, or something bad where all or nothing was asked: nothing is stored.
@Component
class AcceptingSubmissions {

    private final CheckingRows checking;
    private final Issuing issuing;
    private final Receipts receipts;

    AcceptingSubmissions(CheckingRows checking, Issuing issuing, Receipts receipts) {
        this.checking = checking;
        this.issuing = issuing;
        this.receipts = receipts;
    }

    /// @param fresh false where the receipt had been given before
    record Answer(ReceiptView receipt, boolean fresh) {}

    Answer accept(Push push) {
        Optional<Receipt> before = push.id().flatMap(receipts::find);
        if (before.isPresent()) {
            return again(before.get(), push);
        }
        Verdicts verdicts = checking.check(push);
        if (verdicts.accepted().isEmpty() || (push.atomic() && verdicts.refused() > 0)) {
            throw new SubmissionRefused(verdicts.sent(), verdicts.objections());
        }
        if (push.trial()) {
            return new Answer(ReceiptView.trial(verdicts), false);
        }
        Receipt issued = issuing.receipt(verdicts, push);
        Receipt standing = receipts.store(issued);
        return standing.number().equals(issued.number())
                ? new Answer(ReceiptView.of(standing), true)
                : again(standing, push);
    }

    private static Answer again(Receipt standing, Push push) {
        if (!standing.fingerprint().equals(push.fingerprint())) {
            throw new IdempotencyKeyReused(push.key().orElse(""));
        }
        return new Answer(ReceiptView.of(standing), false);
    }
}
