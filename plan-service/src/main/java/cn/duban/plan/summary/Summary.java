package cn.duban.plan.summary;

import cn.duban.plan.binding.BoundFigure;
import cn.duban.plan.report.ReportKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// 已生成的报告 — the file as it was written, with the facts it was written from.
///
/// @param kind absent in files kept before there were several kinds: a 工作总结
@Document("summaries")
record Summary(
        @Id String id,
        String plan,
        @Nullable ReportKind kind,
        String title,
        LocalDate asOf,
        @Nullable Instant knownAt,
        String sha256,
        List<BoundFigure> figures,
        byte[] docx,
        String by,
        Instant at) {}
