package cn.duban.indicator.recheck;

import cn.duban.indicator.QualityProblem.NoSuchSample;
import cn.duban.indicator.QualityProblem.NotInSample;
import cn.duban.indicator.QualityProblem.NotRechecked;
import cn.duban.indicator.QualityProblem.NothingToDraw;
import cn.duban.indicator.QualityProblem.OwnNumber;
import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.events.IndicatorEvent.RowRechecked;
import cn.duban.indicator.messages.Topics;
import cn.duban.indicator.recheck.Drawing.Candidate;
import cn.duban.indicator.review.Person;
import cn.duban.indicator.review.RowsToReview;
import cn.duban.indicator.submission.LatestRowDocument;
import cn.duban.starter.messaging.EventJson;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.outbox.PendingEvent;
import cn.duban.starter.security.Caller;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 办理抽测 — draws a sample, takes what was found, takes findings back; each finding is told to the
/// roll-up beside the rows.
///
/// 四眼原则: whoever reported a row does not check it again.
@Component
class Rechecking {

    private final Samples samples;
    private final RowsToReview rows;
    private final Events events;
    private final Clock clock;

    Rechecking(Samples samples, RowsToReview rows, Events events, Clock clock) {
        this.samples = samples;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    Sample draw(DrawRequest request, Caller caller) {
        Form form = rows.form(Objects.requireNonNullElse(request.form(), ""));
        String period = rows.open(Objects.requireNonNullElse(request.period(), "")).id();
        request.check(form);
        String seed = request.seed() == null ? Events.newId() : request.seed();
        Map<String, LatestRowDocument> reported =
                rows.of(form, period, Optional.ofNullable(request.unit()), caller).stream()
                        .collect(Collectors.toMap(LatestRowDocument::id, Function.identity()));
        if (reported.isEmpty()) {
            throw new NothingToDraw(form.name(), period);
        }
        List<Candidate> candidates =
                reported.values().stream()
                        .map(r -> new Candidate(r.id(), rows.stratumOf(r.school(), period)))
                        .toList();
        List<Item> items =
                new Drawing(seed, form.code(), period)
                        .draw(candidates, request.of(candidates.size())).stream()
                                .flatMap(id -> Optional.ofNullable(reported.get(id)).stream())
                                .map(Item::of)
                                .toList();
        return samples.add(
                new Sample(
                        "C" + Events.newId(),
                        null,
                        form.code(),
                        period,
                        request.unit(),
                        seed,
                        candidates.size(),
                        request.elementsOf(form),
                        Person.of(caller),
                        clock.instant(),
                        items,
                        List.of()));
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
                    Map<String, BigDecimal> found = request.checked(sample);
                    Finding finding = finding(item, found, request.note(), Person.of(caller));
                    return sample.with(
                            item.found(finding),
                            said(sample, item, finding.at(), finding.agreed(), finding.differed()));
                });
    }

    private Finding finding(
            Item item, Map<String, BigDecimal> found, @Nullable String note, Person by) {
        Map<String, BigDecimal> reported = item.reported();
        Map<Boolean, List<String>> agreeing =
                found.keySet().stream()
                        .sorted()
                        .collect(
                                Collectors.partitioningBy(
                                        e -> same(reported.get(e), found.get(e))));
        Map<String, String> texts = new TreeMap<>();
        found.forEach((code, value) -> texts.put(code, value.toPlainString()));
        return new Finding(
                EventJson.MAPPER.writeValueAsString(texts),
                agreeing.getOrDefault(true, List.of()),
                agreeing.getOrDefault(false, List.of()),
                by,
                clock.instant(),
                note,
                null);
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a != null && b != null && a.compareTo(b) == 0;
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
        return said(
                sample,
                left,
                clock.instant(),
                standing.map(Finding::agreed).orElse(List.of()),
                standing.map(Finding::differed).orElse(List.of()));
    }

    private Sample change(String id, java.util.function.UnaryOperator<Sample> decision) {
        return samples.change(id, decision).orElseThrow(() -> new NoSuchSample(id));
    }

    private Item item(Sample sample, String school, @Nullable String stage, Caller caller) {
        return sample.item(school, stage)
                .filter(_ -> rows.visible(school, caller))
                .orElseThrow(() -> new NotInSample(school));
    }

    private PendingEvent said(
            Sample sample, Item item, Instant at, List<String> agreed, List<String> differed) {
        return events.pending(
                Topics.SUBMISSIONS,
                item.school(),
                item.school(),
                sample.nextVersion(),
                new RowRechecked(
                        sample.id(),
                        item.school(),
                        sample.form(),
                        sample.period(),
                        item.stage(),
                        OffsetDateTime.ofInstant(at, clock.getZone()),
                        agreed,
                        differed));
    }
}
