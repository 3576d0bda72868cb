package cn.duban.plan.supervision;

import cn.duban.plan.supervision.matter.Matter;
import cn.duban.starter.outbox.Retrying;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/// 督办编号 — 〔2026〕3号: one row of numbers for each unit and year.
///
/// A matter gets its number when it is first looked at, and only matters that are stored are: so no
/// crash leaves a gap. The register of a unit and year is one document that only grows, saved
/// against its version: so no two instances give one number twice.
@Component
class MatterNumbers {
    private final MongoOperations store;

    MatterNumbers(MongoOperations store) {
        this.store = store;
    }

    /// 编号登记: the n-th in it has the number n.
    @Document("matter_numbers")
    record Register(@Id String id, @Version @Nullable Long version, List<String> matters) {
        Register {
            matters = List.copyOf(matters);
        }

        Register with(List<String> more) {
            List<String> all = new ArrayList<>(matters);
            all.addAll(more);
            return new Register(id, version, all);
        }
    }

    String of(Matter matter) {
        return of(List.of(matter)).getOrDefault(matter.id(), "");
    }

    /// The numbers of all these, by id; those without one get the next, oldest first.
    Map<String, String> of(Collection<Matter> matters) {
        Map<String, String> numbers = new HashMap<>();
        matters.stream()
                .collect(Collectors.groupingBy(MatterNumbers::row))
                .forEach((row, theirs) -> numbers.putAll(numbered(row, theirs)));
        return numbers;
    }

    private Map<String, String> numbered(String row, List<Matter> matters) {
        List<String> order = Retrying.onConflict(() -> registered(row, matters)).matters();
        String year = row.substring(row.lastIndexOf('|') + 1);
        return matters.stream()
                .collect(
                        Collectors.toMap(
                                Matter::id,
                                m -> "〔%s〕%d号".formatted(year, order.indexOf(m.id()) + 1)));
    }

    private Register registered(String row, List<Matter> matters) {
        Register known = store.findById(row, Register.class);
        Register register = known == null ? new Register(row, null, List.of()) : known;
        List<String> fresh =
                matters.stream()
                        .filter(m -> !register.matters().contains(m.id()))
                        .sorted(
                                Comparator.comparing((Matter m) -> m.stamps().getFirst().at())
                                        .thenComparing(Matter::id))
                        .map(Matter::id)
                        .toList();
        return fresh.isEmpty() ? register : store.save(register.with(fresh));
    }

    private static String row(Matter matter) {
        return matter.task().unit() + "|" + matter.task().filedOn().getYear();
    }
}
