package cn.duban.indicator.recheck;

import cn.duban.indicator.QualityProblem.NoSuchSample;
import cn.duban.indicator.QualityProblem.NotInSample;
import cn.duban.indicator.QualityProblem.NotRechecked;
import cn.duban.indicator.QualityProblem.OwnNumber;
import cn.duban.indicator.review.Person;
import cn.duban.indicator.review.RowsToReview;
import cn.duban.starter.outbox.PendingEvent;
import cn.duban.starter.security.Caller;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 办理复核 — takes what was found, takes findings back; each is told to the roll-up beside the rows.
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
                    return sample.with(left, restated(sample, left));
                });
    }

    /// What still stands of the row, in whichever sample it was found, is said again: a finding
    /// taken back does not wash an earlier one away.
    private PendingEvent restated(Sample sample, Item left) {
        Optional<Finding> standing =
                Stream.concat(
                                Stream.of(left),
                                samples.of(sample.form(), sample.period()).stream()
                                        .filter(other -> !other.id().equals(sample.id()))
                                        .flatMap(s -> s.item(left.school(), left.stage()).stream()))
                        .flatMap(item -> item.finding().stream())
                        .max(Comparator.comparing(Finding::at));
        return telling.standing(sample, left, standing);
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
