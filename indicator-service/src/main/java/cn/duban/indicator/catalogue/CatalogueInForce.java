package cn.duban.indicator.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 现行目录 — the built-in catalogue with the bureau's own entries over it, numbered and published.
///
/// Every instance looks twice a second whether an entry was changed, or a new day brought another
/// standard; nothing is computed before the numbers are known.
@Component
public class CatalogueInForce {

    private static final Logger log = LoggerFactory.getLogger(CatalogueInForce.class);

    private final Catalogue live;
    private final MongoOperations store;
    private final NumberingDefinitions numbering;
    private final Clock clock;
    private volatile Optional<Catalogue> numbered = Optional.empty();
    private String state = "";

    CatalogueInForce(
            Catalogue live, MongoOperations store, NumberingDefinitions numbering, Clock clock) {
        this.live = live;
        this.store = store;
        this.numbering = numbering;
        this.clock = clock;
    }

    /// Empty until the versions are known.
    public Optional<Catalogue> numbered() {
        return numbered;
    }

    @Scheduled(fixedDelay = 500)
    void look() {
        try {
            refresh();
        } catch (DataAccessException away) {
            log.warn("catalogue not read yet: {}", away.getMessage());
        }
    }

    /// Takes over what changed in the store since the last look.
    synchronized void refresh() {
        LocalDate today = LocalDate.now(clock);
        List<BureauEntry> own = store.findAll(BureauEntry.class);
        String found = today + own.stream().map(BureauEntry::state).sorted().toList().toString();
        if (found.equals(state)) {
            return;
        }
        Catalogue merged = merged(own, today);
        Map<String, Integer> versions = new HashMap<>();
        for (Indicator indicator : merged.indicators()) {
            versions.put(indicator.code(), numbering.versionOf(indicator));
        }
        Catalogue next = merged.versioned(versions);
        numbered = Optional.of(next);
        live.become(next);
        state = found;
    }

    /// A newer built-in catalogue may contradict an old entry: then the entries wait, and it is
    /// said.
    private Catalogue merged(List<BureauEntry> own, LocalDate today) {
        try {
            return Catalogue.of(with(own.stream().map(BureauEntry::entry).toList()), today);
        } catch (BrokenCatalogue e) {
            log.error("the bureau's own entries are left out, they contradict the catalogue", e);
            return Catalogue.builtIn(today);
        }
    }

    /// The built-in entries with these over them.
    static CatalogueFile with(List<Entry> own) {
        return BuiltIn.file().overlaid(CatalogueFile.of(own));
    }
}
