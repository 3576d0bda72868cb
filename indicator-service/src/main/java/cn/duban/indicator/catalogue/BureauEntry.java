package cn.duban.indicator.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// 本局条目 — an entry a bureau added or changed, with every version of it: who, when and why.
///
/// The entry itself is kept as the JSON it was sent as: its codes have dots, and it is data to read
/// again, not to search.
@Document("catalogue_entries")
record BureauEntry(@Id String id, @Version @Nullable Long version, List<Revision> history) {

    /// 修订. Times are ISO text with offset.
    record Revision(int number, String at, String who, String why, String entry) {}

    static String key(Section section, String code) {
        return section.path() + "/" + code;
    }

    static BureauEntry none(Section section, String code) {
        return new BureauEntry(key(section, code), null, List.of());
    }

    BureauEntry revised(Entry entry, String at, String who, String why) {
        List<Revision> all = new ArrayList<>(history);
        all.add(new Revision(all.size() + 1, at, who, why, EntryJson.write(entry)));
        return new BureauEntry(id, version, all);
    }

    Section section() {
        return Section.of(id.substring(0, id.indexOf('/'))).orElseThrow();
    }

    Entry entry() {
        return EntryJson.read(section(), history.getLast().entry());
    }

    /// Changed when the entry is.
    String state() {
        return id + "#" + history.size();
    }

    Optional<Revision> latest() {
        return history.isEmpty() ? Optional.empty() : Optional.of(history.getLast());
    }
}
