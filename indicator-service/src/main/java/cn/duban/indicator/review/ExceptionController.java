package cn.duban.indicator.review;

import cn.duban.indicator.QualityProblem.NoSuchException;
import cn.duban.indicator.period.LateEntries;
import cn.duban.indicator.period.LateEntry;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.security.Caller;
import cn.duban.starter.web.Page;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
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

/// 补报许可 over HTTP: grant, list, revoke; a school sees those that name it.
@RestController
@RequestMapping("/api/v1/periods/exceptions")
class ExceptionController {

    private final Excepting excepting;
    private final LateEntries exceptions;
    private final RowsToReview rows;
    private final ReviewSettings settings;
    private final Clock clock;

    ExceptionController(
            Excepting excepting,
            LateEntries exceptions,
            RowsToReview rows,
            ReviewSettings settings,
            Clock clock) {
        this.excepting = excepting;
        this.exceptions = exceptions;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    record Reason(@Nullable String reason) {}

    /// @param schools those the caller may see
    record ExceptionView(
            String id,
            String form,
            String formName,
            String period,
            List<String> schools,
            String reason,
            Instant expires,
            LateEntry.State state,
            String stateName,
            LateEntry.Stamp granted,
            LateEntry.@Nullable Stamp revoked) {}

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_submission:review')")
    ResponseEntity<ExceptionView> grant(@RequestBody ExceptionRequest request, Caller caller) {
        LateEntry granted =
                excepting.grant(
                        request.checked(rows, clock.instant(), settings, caller),
                        Person.of(caller));
        return ResponseEntity.created(URI.create("/api/v1/periods/exceptions/" + granted.id()))
                .body(view(granted, caller));
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_submission:read')")
    Page<ExceptionView> list(
            @RequestParam Optional<String> form,
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> school,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        List<ExceptionView> all =
                exceptions.all().stream()
                        .filter(e -> form.isEmpty() || form.get().equals(e.form()))
                        .filter(e -> period.isEmpty() || period.get().equals(e.period()))
                        .filter(e -> school.isEmpty() || e.schools().contains(school.get()))
                        .map(e -> view(e, caller))
                        .filter(view -> !view.schools().isEmpty())
                        .toList();
        return Page.of(all, page, size);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_submission:read')")
    ExceptionView one(@PathVariable String id, Caller caller) {
        return seen(id, caller);
    }

    @PostMapping("/{id}/revoke")
    @PreAuthorize("hasAuthority('SCOPE_submission:review')")
    ExceptionView revoke(@PathVariable String id, @RequestBody Reason why, Caller caller) {
        seen(id, caller);
        List<Violation> violations = new ArrayList<>();
        ReturnRequest.needText("/reason", why.reason(), violations);
        ReturnRequest.refuse(violations);
        String reason = Objects.requireNonNullElse(why.reason(), "").strip();
        return view(excepting.revoke(id, reason, Person.of(caller)), caller);
    }

    private ExceptionView seen(String id, Caller caller) {
        return exceptions
                .find(id)
                .map(e -> view(e, caller))
                .filter(view -> !view.schools().isEmpty())
                .orElseThrow(() -> new NoSuchException(id));
    }

    private ExceptionView view(LateEntry e, Caller caller) {
        LateEntry.State state = e.at(clock.instant());
        return new ExceptionView(
                e.id(),
                e.form(),
                rows.formName(e.form()),
                e.period(),
                e.schools().stream().filter(s -> rows.visible(s, caller)).toList(),
                e.reason(),
                e.expires(),
                state,
                state.title(),
                e.granted(),
                e.revoked());
    }
}
