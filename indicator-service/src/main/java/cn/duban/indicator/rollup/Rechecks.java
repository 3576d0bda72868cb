package cn.duban.indicator.rollup;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// 各样本的复核结果 of one row — each sample speaks for itself, so it does not matter who hears of whom
/// first: of a sample its latest version counts, of the samples the one checked last.
///
/// What is taken back stays as a version, so that an older word of the same sample is not believed.
record Rechecks(@JsonValue Map<String, Recheck> bySample) {

    static final Rechecks NONE = new Rechecks(Map.of());

    @JsonCreator
    Rechecks {
        // In one order, so that a state replayed is the same bytes.
        bySample = Collections.unmodifiableMap(new TreeMap<>(bySample));
    }

    /// With what a sample says, unless it has said something later.
    Rechecks with(String sample, Recheck said) {
        Recheck known = bySample.get(sample);
        if (known != null && known.version() >= said.version()) {
            return this;
        }
        Map<String, Recheck> all = new TreeMap<>(bySample);
        all.put(sample, said);
        return new Rechecks(all);
    }

    /// Of two of the same moment the one of the later sample.
    Optional<Recheck> standing() {
        return bySample.entrySet().stream()
                .filter(said -> said.getValue().stands())
                .max(
                        Comparator.comparing((Map.Entry<String, Recheck> e) -> e.getValue().at())
                                .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue);
    }
}
