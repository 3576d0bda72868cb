package cn.duban.indicator.recheck;

import cn.duban.indicator.QualityProblem.NoSuchSample;
import cn.duban.indicator.QualityProblem.NotInSample;
import cn.duban.indicator.QualityProblem.NotRechecked;
import cn.duban.indicator.QualityProblem.OwnNumber;
import cn.duban.indicator.review.Person;
import cn.duban.indicator.review.RowsToReview;
import cn.duban.starter.security.Caller;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 办理复核 — takes what was found, takes findings back; each is told to the roll-up beside the rows.
///
/// Each sample tells what stands in itself and nothing of the others, so that two people at two
/// samples of one row cannot overtake each other; which of the samples counts the roll-up decides.
///
/// 四眼原则: whoever reported a row does not check it again.
@Component
class Rechecking {

    private final Samples samples;
    private final RowsToReview rows;
    private final TakingFindings findings;
    private final TellingRechecks telling;

    Rechecking(
            Samples samples, RowsToReview rows, TakingFindings findings, TellingRechecks telling) {
        this.samples = samples;
        this.rows = rows;
        this.findings = findings;
        this.telling = telling;
    }

    Sample enter(String id, EntryRequest request, Caller caller) {
        request.checkNamed();
        String school = Objects.requireNonNullElse(request.school(), "");
        return change(
                id,
                sample -> {
                    Item item = item(sample, school, request.stage(), caller);
                    if (item.submittedBy().equals(caller.subject())) {
                        throw new OwnNumber(school);
                    }
                    Finding finding = findings.of(sample, item, request, Person.of(caller));
                    return sample.with(item.found(finding), telling.found(sample, item, finding));
                });
    }

    Sample takeBack(
            String id, String school, @Nullable String stage, String reason, Caller caller) {
        return change(
                id,
                sample -> {
                    Item item = item(sample, school, stage, caller);
                    if (item.finding().isEmpty()) {
                        throw new NotRechecked(school);
                    }
                    Item left = item.takenBack(reason);
                    return sample.with(left, telling.standing(sample, left));
                });
    }

    private Sample change(String id, UnaryOperator<Sample> decision) {
        return samples.change(id, decision).orElseThrow(() -> new NoSuchSample(id));
    }

    private Item item(Sample sample, String school, @Nullable String stage, Caller caller) {
        return sample.item(school, stage)
                .filter(_ -> rows.visible(school, caller))
                .orElseThrow(() -> new NotInSample(school));
    }
}
