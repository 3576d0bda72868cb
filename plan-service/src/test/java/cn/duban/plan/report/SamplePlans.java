package cn.duban.plan.report;

import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Every;
import cn.duban.plan.commitment.Heading;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Target;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The plans of [SampleMaterial].
final class SamplePlans {
    private SamplePlans() {}

    static Plan plan(int size, Random random) {
        List<Commitment> commitments =
                IntStream.range(0, size)
                        .mapToObj(i ->
                                commitment(
                                        "r-" + i,
                                        List.of(i % 2 == 0 ? "一" : "二"),
                                        "示例任务之" + "甲乙丙丁戊己庚辛".charAt(i % 8) + "第" + i + "组",
                                        10 + i,
                                        anyTarget(random),
                                        random.nextBoolean() ? "PRE.INCL" : null))
                        .sorted((a, b) -> a.path().getFirst().compareTo(b.path().getFirst()))
                        .toList();
        return plan(
                List.of(
                        new Heading(List.of("一"), "一、", "提升普惠优质水平", 1, 1),
                        new Heading(List.of("二"), "二、", "改善办学条件", 1, 2)),
                commitments);
    }

    private static Target anyTarget(Random random) {
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(1, 100));
        return switch (random.nextInt(6)) {
            case 0 -> new Target.AtLeast(amount, "%");
            case 1 -> new Target.Between(amount, amount.add(BigDecimal.ONE), "所");
            case 2 -> new Target.All();
            case 3 -> new Target.Done();
            case 4 -> new Target.Recurring(Every.TERM, 2);
            default -> new Target.Qualitative();
        };
    }

    static Plan plan() {
        return plan(
                List.of(
                        new Heading(List.of("一"), "一、", "提升普惠优质水平", 1, 10),
                        new Heading(List.of("一", "1"), "1.", "扩大学前教育资源", 2, 20),
                        new Heading(List.of("二"), "二、", "改善办学条件", 1, 100)),
                List.of(
                        commitment(
                                "1-1",
                                List.of("一", "1"),
                                "普惠性幼儿园覆盖率",
                                30,
                                new Target.AtLeast(new BigDecimal("92"), "%"),
                                "PRE.INCL"),
                        commitment(
                                "1-2",
                                List.of("一", "1"),
                                "“5621”教室空调",
                                50,
                                new Target.AtLeast(new BigDecimal("140"), "间"),
                                null),
                        commitment("2-1", List.of("二"), "综合楼", 120, new Target.Done(), null),
                        commitment(
                                "2-2",
                                List.of("二"),
                                "教学质量分析会",
                                140,
                                new Target.Recurring(Every.TERM, 2),
                                null)));
    }

    static Plan plan(List<Heading> outline, List<Commitment> commitments) {
        return new Plan(
                "P2026-990102",
                1L,
                Plan.State.CONFIRMED,
                new Plan.Source("示例.docx", "0".repeat(64), "staff", Instant.EPOCH),
                "示例区2026年教育工作要点",
                2026,
                "990102",
                outline,
                commitments,
                List.of(),
                "原文",
                null,
                List.of(),
                null);
    }

    static Commitment commitment(
            String id,
            List<String> path,
            String subject,
            int offset,
            Target target,
            @Nullable String indicator) {
        return Commitment.of("P2026-990102-" + id, path, subject, offset)
                .changing()
                .target(target)
                .lead("学前教育科")
                .indicator(indicator)
                .build();
    }
}
