package cn.duban.plan.board;

import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Plans;
import cn.duban.plan.tracking.Announcing;
import cn.duban.plan.tracking.Tracked;
import cn.duban.plan.tracking.TrackedCommitments;
import cn.duban.starter.security.Caller;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// 灯 — the flat table and the live stream of all lights.
@RestController
class LightsController {
    private final Plans plans;
    private final TrackedCommitments commitments;
    private final Announcing announcing;
    private final LightStream stream;

    LightsController(
            Plans plans,
            TrackedCommitments commitments,
            Announcing announcing,
            LightStream stream) {
        this.plans = plans;
        this.commitments = commitments;
        this.announcing = announcing;
        this.stream = stream;
    }

    /// The lights of one plan, or of all plans, in the plans' own order.
    @GetMapping("/api/v1/lights")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    List<LightRow> lights(@RequestParam(required = false) @Nullable String plan) {
        List<Plan> asked = plan == null ? plans.confirmed() : List.of(plans.plan(plan));
        return asked.stream().flatMap(this::rows).toList();
    }

    @GetMapping("/api/v1/plans/{id}/commitments")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    List<LightRow> commitments(@PathVariable String id) {
        return rows(plans.plan(id)).toList();
    }

    @GetMapping(path = "/api/v1/lights/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    SseEmitter stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            Caller caller) {
        boolean resumes = lastEventId != null && lastEventId.matches("\\d{1,18}");
        return stream.open(caller.subject(), resumes ? Long.parseLong(lastEventId) : 0);
    }

    private Stream<LightRow> rows(Plan plan) {
        return commitments.of(plan).stream().flatMap(this::row);
    }

    private Stream<LightRow> row(Tracked tracked) {
        return tracked.assessed().stream()
                .map(a ->
                        LightRow.of(
                                announcing.assessed(tracked.id(), tracked.promise(), a),
                                a.version()));
    }
}
