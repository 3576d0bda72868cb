package cn.duban.plan.tracking;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    private static final RetryPolicy ON_ITS_WAY =
            RetryPolicy.builder().maxRetries(20).delay(Duration.ofMillis(150)).build();

    private final MongoOperations store;
    private final RetryTemplate patience;

    KnownUnits(MongoOperations store) {
        this.store = store;
        this.patience = new RetryTemplate(ON_ITS_WAY);
    }

    /// The unit that was probably meant, if this one is not in the register.
    public Optional<String> nearestIfUnknown(String unit) {
        if (isKnown(unit) || store.findAll(KnownUnit.class).isEmpty() || becomesKnown(unit)) {
            return Optional.empty();
        }
        List<KnownUnit> known = store.findAll(KnownUnit.class);
        return known.stream()
                .min(
                        Comparator.comparingInt((KnownUnit k) -> distance(unit, k.id()))
                                .thenComparing(KnownUnit::id))
                .map(k -> k.name() == null ? k.id() : k.id() + "（" + k.name() + "）");
    }

    private boolean isKnown(String unit) {
        return store.findById(unit, KnownUnit.class) != null;
    }

    private boolean becomesKnown(String unit) {
        try {
            return patience.execute(() -> {
                if (!isKnown(unit)) {
                    throw new IllegalStateException("not yet");
                }
                return true;
            });
        } catch (RetryException never) {
            return false;
        }
    }

    /// How many characters have to be changed, added or left out; codes are short.
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
