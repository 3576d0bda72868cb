package cn.duban.indicator.catalogue;

import cn.duban.indicator.IndicatorProblem.CatalogueRefused;
import cn.duban.indicator.IndicatorProblem.NoSuchEntry;
import cn.duban.starter.outbox.Retrying;
import cn.duban.starter.problem.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// 改目录 — checks a bureau's entry against the whole catalogue as it would then be, and keeps it.
///
/// What is refused changes nothing; what is kept takes effect here at once and elsewhere within a
/// second.
@Component
class ChangingCatalogue {

    private final MongoOperations store;
    private final CatalogueInForce inForce;
    private final Clock clock;

    ChangingCatalogue(MongoOperations store, CatalogueInForce inForce, Clock clock) {
        this.store = store;
        this.inForce = inForce;
        this.clock = clock;
    }

    /// Who changes it and why, for the history.
    record Reason(String who, String why) {}

    /// The catalogue as it would be; throws [CatalogueRefused] with every mistake.
    Catalogue check(Entry entry) {
        List<Entry> own =
                new ArrayList<>(
                        store.findAll(BureauEntry.class).stream()
                                .filter(known -> !known.id().equals(key(entry)))
                                .map(BureauEntry::entry)
                                .toList());
        own.add(entry);
        try {
            return Catalogue.of(CatalogueInForce.with(own), LocalDate.now(clock));
        } catch (BrokenCatalogue e) {
            throw new CatalogueRefused(placed(e.mistakes(), entry));
        }
    }

    BureauEntry save(Entry entry, Reason reason) {
        check(entry);
        BureauEntry saved =
                Retrying.onConflict(() -> {
                    Section section = Section.of(entry);
                    BureauEntry known = find(section, entry.code());
                    String at =
                            OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
                    return store.save(known.revised(entry, at, reason.who(), reason.why()));
                });
        inForce.refresh();
        return saved;
    }

    /// 停用: the last day is the one before `from`.
    BureauEntry retire(Section section, String code, LocalDate from, Reason reason) {
        Entry entry = current(section, code).orElseThrow(() -> new NoSuchEntry(code));
        return save(entry.until(from.minusDays(1)), reason);
    }

    /// The entry as it is now, own or built-in.
    Optional<Entry> current(Section section, String code) {
        return find(section, code)
                .latest()
                .map(revision -> EntryJson.read(section, revision.entry()))
                .or(() -> section.find(BuiltIn.file(), code));
    }

    BureauEntry find(Section section, String code) {
        BureauEntry found = store.findById(BureauEntry.key(section, code), BureauEntry.class);
        return found == null ? BureauEntry.none(section, code) : found;
    }

    private static String key(Entry entry) {
        return BureauEntry.key(Section.of(entry), entry.code());
    }

    /// Within the entry a place is a JSON Pointer; what it breaks elsewhere is said with its
    /// address.
    private static List<Violation> placed(List<Violation> mistakes, Entry entry) {
        String own = "/" + key(entry);
        return mistakes.stream()
                .map(m -> {
                    boolean inside = m.at().equals(own) || m.at().startsWith(own + "/");
                    String at = inside ? m.at().substring(own.length()) : "catalogue:" + m.at();
                    return new Violation(at, m.code(), m.message(), m.suggestion());
                })
                .toList();
    }
}
