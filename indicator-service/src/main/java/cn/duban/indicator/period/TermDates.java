package cn.duban.indicator.period;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// 学期起止 as stored, one document per school year; days are ISO text, a day has no time zone.
@Document("terms")
record TermDates(
        @Id String id,
        @Version @Nullable Long version,
        String autumnFrom,
        String autumnTo,
        String springFrom,
        String springTo) {

    TermDays days() {
        return new TermDays(
                id,
                version == null ? 0 : version,
                LocalDate.parse(autumnFrom),
                LocalDate.parse(autumnTo),
                LocalDate.parse(springFrom),
                LocalDate.parse(springTo));
    }
}
