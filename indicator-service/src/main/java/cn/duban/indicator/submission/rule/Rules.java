package cn.duban.indicator.submission.rule;

import cn.duban.indicator.submission.row.RowKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 全部规则 — in the order a clerk reads them: first what must hold, then what looks odd.
@Component
public final class Rules {

    private final List<Rule> all;

    Rules() {
        CheckSettings settings = CheckSettings.builtIn();
        all =
                Stream.of(
                                rule(settings.relations(), s -> new Relations(s.severity())),
                                rule(settings.plausibleBand(), PlausibleBand::new),
                                rule(settings.yearOnYearJump(), YearOnYearJump::new),
                                rule(settings.copiedFromLastPeriod(), CopiedFromLastPeriod::new),
                                rule(settings.crossForm(), CrossForm::new),
                                rule(settings.identicalToNeighbour(), IdenticalToNeighbour::new),
                                rule(settings.roundNumbers(), RoundNumbers::new))
                        .flatMap(Optional::stream)
                        .toList();
    }

    /// The rules as this service is built with them.
    public static Rules builtIn() {
        return new Rules();
    }

    /// @param placed whether it is sure what the row is about; if not, it is weighed by itself
    public List<Finding> weigh(RowInQuestion row, boolean placed) {
        return all.stream()
                .filter(rule -> placed || !rule.looksAround())
                .flatMap(rule -> rule.weigh(row))
                .toList();
    }

    /// Rows that will be compared with, of the same reporter.
    public Stream<RowKey> asksFor(RowKey row) {
        return all.stream().flatMap(rule -> rule.asksFor(row));
    }

    private static <S> Optional<Rule> rule(@Nullable S settings, Function<S, Rule> made) {
        return settings == null ? Optional.empty() : Optional.of(made.apply(settings));
    }
}
