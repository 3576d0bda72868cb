package cn.duban.indicator.submission;

import cn.duban.indicator.submission.row.RowKey;
import cn.duban.starter.projection.Versioned;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// 数字指纹 — who last sent exactly these numbers for a form and period, so that two schools with the
/// same ones are found without comparing everybody with everybody.
///
/// Rows of few numbers are alike by chance and leave no print.
@Document("row_prints")
record RowPrint(@Id String id, long version, String reporter) implements Versioned {

    static final int TELLING_FROM = 4;

    static Optional<RowPrint> of(LatestRowDocument row) {
        String[] parts = row.id().split("\\|");
        String stage = parts.length > 3 ? parts[3] : null;
        RowKey key = new RowKey(parts[0], parts[1], parts[2], stage);
        return row.withdrawn()
                ? Optional.empty()
                : idOf(key, row.numbers())
                        .map(id -> new RowPrint(id, row.version(), key.reporter()));
    }

    static Optional<String> idOf(RowKey key, Map<String, BigDecimal> values) {
        long telling = values.values().stream().filter(v -> v.signum() != 0).count();
        if (telling < TELLING_FROM) {
            return Optional.empty();
        }
        Map<String, String> plain = new TreeMap<>();
        values.forEach((code, v) -> plain.put(code, v.stripTrailingZeros().toPlainString()));
        byte[] text = plain.toString().getBytes(StandardCharsets.UTF_8);
        String place = key.form() + "|" + key.period() + "|" + key.stage();
        return Optional.of(place + "|" + UUID.nameUUIDFromBytes(text));
    }

    /// The other reporter's row of the same form, period and stage.
    RowKey keyLike(RowKey own) {
        return new RowKey(reporter, own.form(), own.period(), own.stage());
    }
}
