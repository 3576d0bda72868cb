package cn.duban.indicator.review;

import cn.duban.indicator.submission.LatestRowDocument;
import cn.duban.starter.messaging.EventJson;
import cn.duban.starter.outbox.CarriesEvents;
import cn.duban.starter.outbox.PendingEvent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import tools.jackson.databind.JsonNode;

/// 审核档案 — everything people have decided about one row, found by the row's own id.
///
/// What state the row is in is derived from it and the row as it stands ([ReviewState]).
///
/// @param approved the numbers last approved, as JSON text: element codes have dots
/// @param standing whether that approval stands: a cell returned since ends it
/// @param returns the last return of each cell
/// @param open how many of them nobody has ended, for finding them
@Document("reviews")
record Review(
        @Id String id,
        @Version @Nullable Long version,
        @Nullable String approved,
        boolean standing,
        List<Return> returns,
        int open,
        List<Stamp> stamps,
        List<PendingEvent> pending)
        implements CarriesEvents {

    static Review of(String row) {
        return new Review(row, null, null, false, List.of(), 0, List.of(), List.of());
    }

    Review {
        returns = List.copyOf(returns);
        stamps = List.copyOf(stamps);
    }

    long nextVersion() {
        return version == null ? 0 : version + 1;
    }

    Optional<Return> returnOf(String element) {
        return returns.stream().filter(r -> r.element().equals(element)).findFirst();
    }

    List<Return> openFor(LatestRowDocument row) {
        return returns.stream().filter(r -> r.openFor(row)).toList();
    }

    Map<String, BigDecimal> approvedNumbers() {
        Map<String, BigDecimal> numbers = new HashMap<>();
        if (approved != null) {
            JsonNode values = EventJson.MAPPER.readTree(approved);
            values.forEachEntry((code, n) -> numbers.put(code, new BigDecimal(n.asString())));
        }
        return numbers;
    }

    /// The very numbers that were approved, whatever receipt they came with since.
    boolean approves(LatestRowDocument row) {
        Map<String, BigDecimal> seen = approvedNumbers();
        Map<String, BigDecimal> now = row.numbers();
        return standing
                && seen.keySet().equals(now.keySet())
                && now.entrySet().stream()
                        .allMatch(e -> e.getValue().compareTo(seen.get(e.getKey())) == 0);
    }

    Review approving(LatestRowDocument row, Stamp stamp) {
        return with(row.values(), true, returns, stamp);
    }

    /// A cell may be returned again; the stamps keep the times before.
    Review returning(Return returned, Stamp stamp) {
        List<Return> others =
                returns.stream().filter(r -> !r.element().equals(returned.element())).toList();
        List<Return> all = Stream.concat(others.stream(), Stream.of(returned)).toList();
        return with(approved, false, all, stamp);
    }

    Review ending(Return returned, Stamp stamp) {
        List<Return> all = new ArrayList<>(returns);
        all.replaceAll(r -> r.equals(returned) ? r.endedBy(stamp) : r);
        return with(approved, standing, all, stamp);
    }

    private Review with(@Nullable String values, boolean stands, List<Return> all, Stamp stamp) {
        int waiting = (int) all.stream().filter(r -> r.ended() == null).count();
        List<Stamp> more = Stream.concat(stamps.stream(), Stream.of(stamp)).toList();
        return new Review(id, version, values, stands, all, waiting, more, pending);
    }

    Review saying(PendingEvent event) {
        List<PendingEvent> more = Stream.concat(pending.stream(), Stream.of(event)).toList();
        return new Review(id, version, approved, standing, returns, open, stamps, more);
    }
}
