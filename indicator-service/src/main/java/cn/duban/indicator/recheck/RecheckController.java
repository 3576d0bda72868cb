package cn.duban.indicator.recheck;

import cn.duban.indicator.QualityProblem.NoSuchSample;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.security.Caller;
import cn.duban.starter.web.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 抽测复核 over HTTP: draw, look, enter what was found, take it back. Schools do not see samples.
@RestController
@RequestMapping("/api/v1/rechecks")
@PreAuthorize("hasAuthority('SCOPE_submission:review')")
class RecheckController {

    private final DrawingSamples drawing;
    private final Rechecking rechecking;
    private final Samples samples;
    private final ShowingSamples showing;

    RecheckController(
            DrawingSamples drawing,
            Rechecking rechecking,
            Samples samples,
            ShowingSamples showing) {
        this.drawing = drawing;
        this.rechecking = rechecking;
        this.samples = samples;
        this.showing = showing;
    }

    record TakingBack(@Nullable String school, @Nullable String stage, @Nullable String reason) {}

    @PostMapping
    ResponseEntity<SampleView> draw(@RequestBody DrawRequest request, Caller caller) {
        Sample drawn = drawing.draw(request, caller);
        return ResponseEntity.created(URI.create("/api/v1/rechecks/" + drawn.id()))
                .body(whole(drawn, caller));
    }

    @GetMapping
    Page<SampleView> list(
            @RequestParam Optional<String> form,
            @RequestParam Optional<String> period,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        List<SampleView> all =
                samples.all().stream()
                        .filter(s -> form.isEmpty() || form.get().equals(s.form()))
                        .filter(s -> period.isEmpty() || period.get().equals(s.period()))
                        .flatMap(s -> showing.view(s, false, caller).stream())
                        .toList();
        return Page.of(all, page, size);
    }

    @GetMapping("/{id}")
    SampleView one(@PathVariable String id, Caller caller) {
        return whole(samples.find(id).orElseThrow(() -> new NoSuchSample(id)), caller);
    }

    @PostMapping("/{id}/entries")
    SampleView enter(@PathVariable String id, @RequestBody EntryRequest request, Caller caller) {
        return whole(rechecking.enter(id, request, caller), caller);
    }

    @PostMapping("/{id}/take-back")
    SampleView takeBack(@PathVariable String id, @RequestBody TakingBack request, Caller caller) {
        String reason = Objects.requireNonNullElse(request.reason(), "").strip();
        List<Violation> violations = new ArrayList<>();
        EntryRequest.needText("/school", request.school(), violations);
        EntryRequest.needText("/reason", reason, violations);
        EntryRequest.boundText("/reason", reason, violations);
        EntryRequest.refuse(violations);
        String school = Objects.requireNonNullElse(request.school(), "");
        return whole(rechecking.takeBack(id, school, request.stage(), reason, caller), caller);
    }

    private SampleView whole(Sample sample, Caller caller) {
        return showing.view(sample, true, caller).orElseThrow(() -> new NoSuchSample(sample.id()));
    }
}
