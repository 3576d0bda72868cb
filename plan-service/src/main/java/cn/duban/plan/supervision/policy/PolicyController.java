package cn.duban.plan.supervision.policy;

import cn.duban.plan.supervision.refusal.RuleProblem;
import cn.duban.starter.security.Caller;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// 督办规则 — read, changed as a whole, every version kept.
@RestController
@RequestMapping("/api/v1/matters/policy")
class PolicyController {
    private final Policies policies;
    private final Clock clock;

    PolicyController(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    Policy current() {
        return policies.current();
    }

    @GetMapping("/versions")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    List<Policies.Enacted> history() {
        return policies.history();
    }

    @GetMapping("/versions/{version}")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    Policy version(@PathVariable int version) {
        return policies.version(version);
    }

    /// `version` in the body is the one that was read.
    @PutMapping
    @PreAuthorize("hasAuthority('SCOPE_plan:write')")
    Policy change(@RequestBody Policy policy, Caller caller) {
        if (caller.unit().isPresent()) {
            throw new RuleProblem.BureauOnly();
        }
        return policies.enact(policy, caller.name(), clock.instant());
    }
}
