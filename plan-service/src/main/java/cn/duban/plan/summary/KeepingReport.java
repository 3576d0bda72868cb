package cn.duban.plan.summary;

import cn.duban.plan.report.ReportKind;
import cn.duban.plan.summary.ReportFile.Written;
import cn.duban.starter.messaging.Events;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 存报告 — keeps a report as it was written, with its fingerprint.
@Component
class KeepingReport {
    private final WritingReport writing;
    private final Summaries summaries;
    private final Clock clock;

    KeepingReport(WritingReport writing, Summaries summaries, Clock clock) {
        this.writing = writing;
        this.summaries = summaries;
        this.clock = clock;
    }

    Summary keep(String plan, ReportKind kind, @Nullable Moment asOf, String by) {
        return keep("S" + Events.newId(), plan, kind, asOf, by);
    }

    /// @throws org.springframework.dao.DuplicateKeyException if there is a report with this id
    Summary keep(String id, String plan, ReportKind kind, @Nullable Moment asOf, String by) {
        Written written = writing.write(plan, kind, asOf);
        return summaries.insert(
                new Summary(
                        id,
                        plan,
                        kind,
                        written.report().title(),
                        written.report().asOf(),
                        written.report().knownAt(),
                        sha256(written.docx()),
                        written.figures(),
                        written.docx(),
                        by,
                        clock.instant()));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
