package cn.duban.plan.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 报告 — what is said, before anybody lays it out; pure.
///
/// - Every tracked commitment stands in the annex table, and below it what was amended or dropped,
///   and why.
/// - A report that gives no account of an unmet commitment cannot be made.
///
/// @param issuer 发文单位; absent where nobody knows it, and a person fills it in
public record Report(
        String plan,
        ReportKind kind,
        String title,
        @Nullable String subtitle,
        LocalDate asOf,
        Instant knownAt,
        @Nullable String issuer,
        List<Part> parts,
        String annexTitle,
        List<Row> annex,
        List<Piece> total,
        List<Account> accounts) {

    private static final int LONGEST_LINE = 20;

    /// 附表的一行.
    public record Row(
            String commitment,
            String subject,
            List<Piece> target,
            List<Piece> value,
            String unit,
            List<Piece> yearBefore,
            List<Piece> coverage,
            Status status,
            boolean overruled,
            LocalDate deadline,
            @Nullable String lead) {}

    /// 附表之后的说明 — what was amended, dropped or overruled, under a heading of its own.
    public record Account(String heading, List<Part> parts) {
        public Account {
            parts = List.copyOf(parts);
        }
    }

    public Report {
        parts = List.copyOf(parts);
        annex = List.copyOf(annex);
        total = List.copyOf(total);
        accounts = List.copyOf(accounts);
        Set<String> accounted =
                parts.stream()
                        .filter(p -> p instanceof Part.Item item && item.accounts())
                        .map(p -> ((Part.Item) p).commitment())
                        .collect(Collectors.toSet());
        for (Row row : annex) {
            boolean unmet = row.status() == Status.BEHIND || row.status() == Status.GAP;
            if (unmet && !accounted.contains(row.commitment())) {
                throw new IllegalArgumentException("no account of unmet " + row.commitment());
            }
        }
    }

    /// A long title is broken where the sense allows it.
    public List<String> titleLines() {
        int at = title.indexOf('》') + 1;
        return title.length() > LONGEST_LINE && at > 0 && at < title.length()
                ? List.of(title.substring(0, at), title.substring(at))
                : List.of(title);
    }

    /// 成文日期 as it is printed.
    public String asOfInWords() {
        return ChineseWords.day(asOf);
    }

    /// The report of this kind on this material.
    public static Report on(Material material) {
        return new Report(
                material.plan().id(),
                material.kind(),
                Titles.title(material),
                Titles.subtitle(material),
                material.asOf(),
                material.knownAt(),
                Issuer.of(material.plan(), material.unitName()),
                switch (material.kind()) {
                    case YEAR, HALF_YEAR -> new WorkSummary(material).parts();
                    case MONTHLY, WEEKLY -> new Circular(material).parts();
                },
                "任务完成情况表",
                material.standings().stream().map(s -> Sentences.row(s, material)).toList(),
                new Overview(material).total(),
                accounts(material));
    }

    private static List<Account> accounts(Material material) {
        Accounts accounts = new Accounts(material);
        return Stream.of(
                        new Account("内容作过调整的任务（目标、期限、进度安排等）：", accounts.adjusted()),
                        new Account("经批准移出计划的任务：", Dropped.account(material.dropped())),
                        new Account("经批准例外办结的督办事项：", accounts.overruled()))
                .filter(a -> !a.parts().isEmpty())
                .toList();
    }
}
