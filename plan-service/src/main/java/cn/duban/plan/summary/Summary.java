package cn.duban.plan.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// 已生成的总结 — the file as it was written, with the facts it was written from.
@Document("summaries")
record Summary(
        @Id String id,
        String plan,
        String title,
        LocalDate asOf,
        String sha256,
        List<BoundFigure> figures,
        byte[] docx,
        String by,
        Instant at) {}
