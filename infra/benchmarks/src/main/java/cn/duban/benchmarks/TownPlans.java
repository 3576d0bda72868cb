package cn.duban.benchmarks;

import cn.duban.benchmarks.district.District;
import cn.duban.benchmarks.ground.Until;
import cn.duban.local.client.DubanClient;
import cn.duban.local.client.Plan;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// 各镇计划 — a plan of one commitment for every town, so that every town has a light.
final class TownPlans {

    static final String INDICATOR = "FIT.PASS";

    private static final Duration LINKED_WITHIN = Duration.ofMinutes(1);
    private static final String DOCUMENT =
            """
            示例检验镇%d年教育工作要点

            一、促进学生健康成长
            1.加强学校体育工作。学生体质健康合格率达到95%%以上。
            """;

    private final DubanClient staff;
    private final int year;

    TownPlans(DubanClient staff, int year) {
        this.staff = staff;
        this.year = year;
    }

    /// A town that has its plan from an earlier run keeps it.
    void confirmIn(District district) {
        for (String town : district.towns()) {
            if (staff.plans().stream().noneMatch(plan -> plan.unit().equals(town))) {
                Until.holds("link to " + INDICATOR, LINKED_WITHIN, () -> confirmed(town));
            }
        }
    }

    /// A document read before the catalogue was known links nothing: read it again.
    private boolean confirmed(String town) {
        byte[] document = DOCUMENT.formatted(year).getBytes(StandardCharsets.UTF_8);
        Plan draft = staff.uploadDraft("示例工作要点.txt", document, town, year);
        boolean linked =
                draft.commitments().stream().anyMatch(c -> INDICATOR.equals(c.indicator()));
        if (linked) {
            staff.confirm(draft.id());
        }
        return linked;
    }
}
