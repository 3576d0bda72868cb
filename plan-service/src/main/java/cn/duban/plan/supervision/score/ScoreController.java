package cn.duban.plan.supervision.score;

import cn.duban.plan.commitment.Plans;
import cn.duban.plan.supervision.matter.Actor;
import cn.duban.starter.security.Caller;
import java.net.URI;
import java.util.List;
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

/// 考核得分 — read, appealed against, answered.
@RestController
@RequestMapping("/api/v1/scores")
class ScoreController {
    private final Scoring scoring;
    private final Appeals appeals;
    private final Plans plans;

    ScoreController(Scoring scoring, Appeals appeals, Plans plans) {
        this.scoring = scoring;
        this.appeals = appeals;
        this.plans = plans;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    Scoring.Sheet scores(
            @RequestParam String plan,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable Integer policy,
            Caller caller) {
        return scoring.sheet(plan, period, policy, Actor.of(caller));
    }

    @GetMapping("/appeals")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    List<Appeal> appeals(@RequestParam String plan, Caller caller) {
        Actor reader = Actor.of(caller);
        String bureau = plans.plan(plan).unit();
        return appeals.of(plan).stream().filter(a -> reader.reads(a.unit(), bureau)).toList();
    }

    @PostMapping("/appeals")
    @PreAuthorize("hasAuthority('SCOPE_plan:write')")
    ResponseEntity<Appeal> appeal(@RequestBody Appeals.Request request, Caller caller) {
        Appeal made = appeals.make(request, Actor.of(caller), scoring::units);
        return ResponseEntity.created(URI.create("/api/v1/scores/appeals/" + made.id())).body(made);
    }

    @PostMapping("/appeals/{id}/answer")
    @PreAuthorize("hasAuthority('SCOPE_plan:write')")
    Appeal answer(@PathVariable String id, @RequestBody Appeals.Reply reply, Caller caller) {
        return appeals.answer(id, reply, Actor.of(caller));
    }
}
