package cn.duban.plan.supervision.policy;

import cn.duban.plan.supervision.refusal.RuleProblem;
import cn.duban.starter.problem.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// 规则库 — every version there ever was, the delivered one first; the newest holds.
@Component
public class Policies {
    private final MongoOperations store;
    private final Policy delivered;

    public Policies(MongoOperations store) {
        this.store = store;
        this.delivered = delivered();
    }

    /// 一版, with who made it.
    @Document("supervision_policies")
    public record Enacted(@Id String id, Policy policy, String by, Instant at) {}

    public Policy current() {
        return history().stream()
                .map(Enacted::policy)
                .max(Comparator.comparingInt(Policy::version))
                .orElse(delivered);
    }

    public Policy version(int version) {
        if (version == delivered.version()) {
            return delivered;
        }
        Enacted found = store.findById(Integer.toString(version), Enacted.class);
        if (found == null) {
            throw new RuleProblem.NoSuchPolicy(version);
        }
        return found.policy();
    }

    List<Enacted> history() {
        return store.findAll(Enacted.class);
    }

    /// The next version, made from the one its author has read; whoever was faster wins.
    Policy enact(Policy wanted, String by, Instant at) {
        List<Violation> faults = wanted.faults();
        if (!faults.isEmpty()) {
            throw new RuleProblem.PolicyInvalid(faults);
        }
        if (wanted.version() != current().version()) {
            throw new OptimisticLockingFailureException("policy changed meanwhile");
        }
        Policy next = wanted.as(wanted.version() + 1);
        try {
            store.insert(new Enacted(Integer.toString(next.version()), next, by, at));
        } catch (DuplicateKeyException faster) {
            throw new OptimisticLockingFailureException("policy changed meanwhile", faster);
        }
        return next;
    }

    /// The file `supervision/policy.yaml` of the class path.
    public static Policy delivered() {
        try (InputStream in = Policies.class.getResourceAsStream("/supervision/policy.yaml")) {
            Policy policy =
                    YAMLMapper.builder()
                            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                            .build()
                            .readValue(in, Policy.class);
            if (!policy.faults().isEmpty()) {
                throw new IllegalStateException("delivered policy: " + policy.faults());
            }
            return policy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
