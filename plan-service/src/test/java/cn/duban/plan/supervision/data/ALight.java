package cn.duban.plan.supervision.data;

import cn.duban.plan.commitment.Adjustment;
import cn.duban.plan.commitment.Target;
import cn.duban.plan.commitment.WrittenTarget;
import cn.duban.plan.progress.Colour;
import cn.duban.plan.supervision.matter.AMatter;
import cn.duban.plan.tracking.Assessment;
import cn.duban.plan.tracking.Promise;
import cn.duban.plan.tracking.Tracked;
import cn.duban.plan.tracking.TrackedCommitments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.repository.support.MongoRepositoryFactory;

/// 示例承诺 with a light, as tracking would have stored it.
public final class ALight {
    public static final String COMMITMENT = "P2026-990102-18-2";

    private ALight() {}

    /// What supervision sees of the lights in a store.
    public static Lights lights(MongoTemplate store) {
        return new Lights(
                new MongoRepositoryFactory(store).getRepository(TrackedCommitments.class));
    }

    public static Tracked of(
            Colour colour,
            @Nullable String value,
            LocalDate day,
            List<Tracked.ColourChange> history) {
        return of(colour, value, day, history, List.of());
    }

    static Tracked of(
            Colour colour,
            @Nullable String value,
            LocalDate day,
            List<Tracked.ColourChange> history,
            List<Adjustment> adjusted) {
        Promise promise =
                new Promise(
                        "P2026-990102",
                        "示例区2026年教育工作要点",
                        2026,
                        "990102",
                        0,
                        List.of("五"),
                        "普惠性幼儿园覆盖率达92%以上",
                        "普惠性幼儿园覆盖率",
                        WrittenTarget.of(new Target.AtLeast(new BigDecimal("92"), "%")),
                        "2026-12-31",
                        "学前教育科",
                        "PRE.INCL",
                        null,
                        false,
                        null,
                        null,
                        null,
                        adjusted);
        Assessment assessment =
                new Assessment(
                        1,
                        colour,
                        "示例理由。",
                        AMatter.at(day),
                        day,
                        null,
                        value,
                        "92",
                        null,
                        null,
                        null);
        return new Tracked(COMMITMENT, null, promise, List.of(), assessment, history, List.of());
    }
}
