package cn.duban.plan.tracking;

import cn.duban.plan.progress.Entry;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// 封存的进展记录 — older entries of one commitment, never changed again; `commitment#0`, `#1`, ….
@Document("sealed_entries")
record SealedEntries(@Id String id, List<Entry> entries) {
    SealedEntries {
        entries = List.copyOf(entries);
    }

    static String id(String commitment, int number) {
        return commitment + "#" + number;
    }
}
