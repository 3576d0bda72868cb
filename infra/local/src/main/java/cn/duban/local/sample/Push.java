package cn.duban.local.sample;

import cn.duban.local.client.Row;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/// 一次报送 — what one school sends at once.
public record Push(SampleSchool school, List<Row> rows) {

    public Push {
        rows = List.copyOf(rows);
    }

    static Push of(SampleSchool school, Row... rows) {
        return new Push(school, List.of(rows));
    }

    /// The same rows always carry the same Idempotency-Key, so sending them again changes nothing.
    public String idempotencyKey() {
        return "sample-" + UUID.nameUUIDFromBytes(rows.toString().getBytes(StandardCharsets.UTF_8));
    }
}
