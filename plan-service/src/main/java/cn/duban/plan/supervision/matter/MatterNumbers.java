package cn.duban.plan.supervision.matter;

import cn.duban.starter.outbox.Retrying;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 督办编号 — 〔2026〕3号: one row of numbers for each unit and year.
///
/// A matter gets its number when it is filed (立项), and only matters that are stored are: so no
/// crash leaves a gap. The register of a unit and year is one document that only grows, saved
/// against its version: so no two instances give one number twice. Reading gives none; a matter a
/// crash left without one gets it from [#catchUp].
@Component
public class MatterNumbers {
    private static final Logger log = LoggerFactory.getLogger(MatterNumbers.class);
    private static final Comparator<Matter> OLDEST_FIRST =
            Comparator.comparing((Matter m) -> m.stamps().getFirst().at())
                    .thenComparing(Matter::id);

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

    public String of(Matter matter) {
        return of(List.of(matter)).getOrDefault(matter.id(), "");
    }

    /// The numbers of these, by id; nothing for those without one.
    public Map<String, String> of(Collection<Matter> matters) {
        Map<String, String> numbers = new HashMap<>();
        Set<String> rows = matters.stream().map(MatterNumbers::row).collect(Collectors.toSet());
        for (String row : rows) {
            String year = row.substring(row.lastIndexOf('|') + 1);
            List<String> order = register(row).matters();
            for (int i = 0; i < order.size(); i++) {
                numbers.put(order.get(i), "〔%s〕%d号".formatted(year, i + 1));
            }
        }
        return numbers;
    }

    /// Gives the next numbers to those of these stored matters that have none, oldest first.
    void give(Collection<Matter> matters) {
        matters.stream()
                .collect(Collectors.groupingBy(MatterNumbers::row))
                .forEach((row, theirs) -> Retrying.onConflict(() -> registered(row, theirs)));
    }

    /// 补号: filed by an older version, or a crash came between filing and numbering.
    @Scheduled(fixedDelayString = "${duban.supervision.numbering:10m}")
    void catchUp() {
        try {
            give(store.findAll(Matter.class));
        } catch (DataAccessException away) {
            log.warn("store away, matters are numbered later: {}", away.getMessage());
        }
    }

    private Register registered(String row, List<Matter> matters) {
        Register register = register(row);
        List<String> fresh =
                matters.stream()
                        .filter(m -> !register.matters().contains(m.id()))
                        .sorted(OLDEST_FIRST)
                        .map(Matter::id)
                        .toList();
        return fresh.isEmpty() ? register : store.save(register.with(fresh));
    }

    private Register register(String row) {
        Register known = store.findById(row, Register.class);
        return known == null ? new Register(row, null, List.of()) : known;
    }

    private static String row(Matter matter) {
        return matter.task().unit() + "|" + matter.task().filedOn().getYear();
    }
}
