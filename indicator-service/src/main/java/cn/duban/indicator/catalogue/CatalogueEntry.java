package cn.duban.indicator.catalogue;

import cn.duban.starter.outbox.CarriesEvents;
import cn.duban.starter.outbox.PendingEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// 目录条目 — which version of an indicator is in force, and by which content one knows it has changed.
@Document("catalogue")
record CatalogueEntry(
        @Id String id,
        @Version @Nullable Long version,
        int definition,
        String fingerprint,
        List<PendingEvent> pending)
        implements CarriesEvents {

    static CatalogueEntry unknown(String code) {
        return new CatalogueEntry(code, null, 0, "", List.of());
    }

    CatalogueEntry next(String content) {
        return new CatalogueEntry(id, version, definition + 1, content, pending);
    }

    CatalogueEntry saying(PendingEvent event) {
        List<PendingEvent> more = new ArrayList<>(pending);
        more.add(event);
        return new CatalogueEntry(id, version, definition, fingerprint, more);
    }
}
