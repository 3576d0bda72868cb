package cn.duban.plan.tracking;

import cn.duban.starter.problem.Nearest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// 已知单位簿 — whether a unit is in the register, as far as it is known here.
///
/// - A bureau that has no register yet may still read its plan: as long as no unit at all is known,
///   none is refused.
/// - What was registered a moment ago is still on its way: an unknown unit is looked for again
///   before it is called unknown.
@Component
public class KnownUnits {
    private static final Duration STEP = Duration.ofMillis(150);

    private final MongoOperations store;
    private final RetryTemplate patience;

    /// @param onItsWay how long somebody who asks for an unknown unit waits
    KnownUnits(MongoOperations store, @Value("${duban.units.on-its-way:900ms}") Duration onItsWay) {
        this.store = store;
        this.patience =
                new RetryTemplate(
                        RetryPolicy.builder()
                                .maxRetries(onItsWay.dividedBy(STEP))
                                .delay(STEP)
                                .build());
    }

    /// The unit that was probably meant, if this one is not in the register.
    public Optional<String> nearestIfUnknown(String unit) {
        return Optional.ofNullable(nearestOfUnknown(Set.of(unit)).get(unit));
    }

    /// By each of these that is not in the register, the unit that was probably meant; however many
    /// are unknown, they are waited for together.
    public Map<String, String> nearestOfUnknown(Set<String> units) {
        if (unknown(units).isEmpty() || store.findAll(KnownUnit.class).isEmpty()) {
            return Map.of();
        }
        Set<String> unknown = unknownAfterAWhile(units);
        Map<String, KnownUnit> known =
                store.findAll(KnownUnit.class).stream()
                        .collect(Collectors.toMap(KnownUnit::id, Function.identity()));
        Map<String, String> meant = new HashMap<>();
        for (String unit : unknown) {
            Nearest.among(unit, known.keySet(), 1).stream()
                    .map(known::get)
                    .map(k -> k.name() == null ? k.id() : k.id() + "（" + k.name() + "）")
                    .forEach(k -> meant.put(unit, k));
        }
        return meant;
    }

    /// The name a unit is registered by, if it is known here.
    public Optional<String> nameOf(String unit) {
        return Optional.ofNullable(store.findById(unit, KnownUnit.class)).map(KnownUnit::name);
    }

    /// The names units are registered by.
    public Set<String> names() {
        return store.findAll(KnownUnit.class).stream()
                .map(KnownUnit::name)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Set<String> unknown(Set<String> units) {
        return units.stream()
                .filter(unit -> store.findById(unit, KnownUnit.class) == null)
                .collect(Collectors.toSet());
    }

    private Set<String> unknownAfterAWhile(Set<String> units) {
        try {
            return patience.execute(() -> {
                if (!unknown(units).isEmpty()) {
                    throw new IllegalStateException("not yet");
                }
                return Set.<String>of();
            });
        } catch (RetryException never) {
            return unknown(units);
        }
    }
}
