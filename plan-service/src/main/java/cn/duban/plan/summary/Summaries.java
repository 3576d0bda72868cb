package cn.duban.plan.summary;

import cn.duban.plan.report.ReportKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.repository.MongoRepository;

/// 总结库.
interface Summaries extends MongoRepository<Summary, String> {
    /// 留底的一行 — without the file and its figures, which stay in the store.
    record Listed(
            String id,
            String plan,
            @Nullable ReportKind kind,
            String title,
            LocalDate asOf,
            @Nullable Instant knownAt,
            String sha256,
            String by,
            Instant at) {}

    List<Listed> findByPlan(String plan);

    default Summary summary(String id) {
        return findById(id).orElseThrow(() -> new SummaryProblem.NoSuchSummary(id));
    }
}
