package cn.duban.plan.tracking;

import cn.duban.plan.commitment.Adjustment;
import cn.duban.plan.commitment.Amendment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 待批的调整 — an amendment of a commitment that nobody has decided yet; until then nothing changes.
///
/// @param what empty where it changes nothing that decides a light
/// @param easier on which days a curve asks for less than now; absent where on none
record Awaiting(
        int no,
        String what,
        String reason,
        boolean drops,
        String proposedBy,
        Instant proposedAt,
        @Nullable String easier) {
    static Awaiting of(Amendment a, int year, @Nullable String easier) {
        return new Awaiting(
                a.no(),
                Adjustment.words(a, year),
                a.reason(),
                a.drops(),
                a.proposed().name(),
                a.proposed().at(),
                easier);
    }
}
