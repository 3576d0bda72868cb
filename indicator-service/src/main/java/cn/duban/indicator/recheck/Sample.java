package cn.duban.indicator.recheck;

import cn.duban.indicator.review.Person;
import cn.duban.starter.outbox.CarriesEvents;
import cn.duban.starter.outbox.PendingEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// 抽测样本 — the rows that were drawn, by which seed, out of how many.
///
/// @param unit whose schools it was drawn from; absent for all the drawer may see
/// @param population rows it was drawn from
/// @param elements the numbers to be checked
@Document("recheck_samples")
record Sample(
        @Id String id,
        @Version @Nullable Long version,
        String form,
        String period,
        @Nullable String unit,
        String seed,
        int population,
        List<String> elements,
        Person drawnBy,
        Instant drawnAt,
        List<Item> items,
        List<PendingEvent> pending)
        implements CarriesEvents {

    Sample {
        elements = List.copyOf(elements);
        items = List.copyOf(items);
    }

    long nextVersion() {
        return version == null ? 0 : version + 1;
    }

    Optional<Item> item(String school, @Nullable String stage) {
        return items.stream().filter(i -> i.isOf(school, stage)).findFirst();
    }

    /// With one item as it is now, and the event that says so.
    Sample with(Item changed, PendingEvent event) {
        List<Item> all =
                items.stream()
                        .map(i -> i.isOf(changed.school(), changed.stage()) ? changed : i)
                        .toList();
        List<PendingEvent> more = Stream.concat(pending.stream(), Stream.of(event)).toList();
        return new Sample(
                id,
                version,
                form,
                period,
                unit,
                seed,
                population,
                elements,
                drawnBy,
                drawnAt,
                all,
                more);
    }
}
