package cn.duban.indicator.recheck;

import cn.duban.indicator.QualityProblem.NothingToDraw;
import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.recheck.Drawing.Candidate;
import cn.duban.indicator.review.Person;
import cn.duban.indicator.review.RowsToReview;
import cn.duban.indicator.submission.LatestRowDocument;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.security.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// 办理抽样 — draws from the rows reported of a form and period, and keeps them as they were then.
@Component
class DrawingSamples {

    private final Samples samples;
    private final RowsToReview rows;
    private final Clock clock;

    DrawingSamples(Samples samples, RowsToReview rows, Clock clock) {
        this.samples = samples;
        this.rows = rows;
        this.clock = clock;
    }

    Sample draw(DrawRequest request, Caller caller) {
        request.checkNamed();
        Form form = rows.form(Objects.requireNonNullElse(request.form(), ""));
        String period = rows.open(Objects.requireNonNullElse(request.period(), "")).id();
        request.check(form);
        String seed = request.seed() == null ? Events.newId() : request.seed();
        List<LatestRowDocument> reported = reported(form, period, request, caller);
        Drawing drawing = new Drawing(seed, form.code(), period);
        return samples.add(
                new Sample(
                        "C" + Events.newId(),
                        null,
                        form.code(),
                        period,
                        request.unit(),
                        seed,
                        reported.size(),
                        request.elementsOf(form),
                        Person.of(caller),
                        clock.instant(),
                        items(drawing, reported, request.of(reported.size())),
                        List.of()));
    }

    private List<LatestRowDocument> reported(
            Form form, String period, DrawRequest request, Caller caller) {
        List<LatestRowDocument> reported =
                rows.of(form, period, Optional.ofNullable(request.unit()), caller);
        if (reported.isEmpty()) {
            throw new NothingToDraw(form.name(), period);
        }
        return reported;
    }

    private List<Item> items(Drawing drawing, List<LatestRowDocument> reported, int size) {
        Map<String, LatestRowDocument> byId =
                reported.stream()
                        .collect(Collectors.toMap(LatestRowDocument::id, Function.identity()));
        List<Candidate> candidates =
                byId.values().stream()
                        .map(r -> new Candidate(r.id(), rows.stratumOf(r.school(), r.period())))
                        .toList();
        return drawing.draw(candidates, size).stream()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .map(Item::of)
                .toList();
    }
}
