package cn.duban.indicator.baseline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// 定格记录 — on which days the figures of a period were frozen; a period opened again is frozen again
/// when it closes again.
///
/// @param frozen false while the period is open
@Document("freezes")
record Freeze(@Id String id, @Version @Nullable Long version, boolean frozen, List<String> days) {

    static Freeze never(String period) {
        return new Freeze(period, null, false, List.of());
    }

    Freeze on(LocalDate day) {
        List<String> more = new ArrayList<>(days);
        more.remove(day.toString());
        more.add(day.toString());
        return new Freeze(id, version, true, more);
    }

    Freeze openAgain() {
        return new Freeze(id, version, false, days);
    }
}
