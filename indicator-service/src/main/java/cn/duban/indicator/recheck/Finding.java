package cn.duban.indicator.recheck;

import cn.duban.indicator.review.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 复核结果 — what somebody found at a school.
///
/// @param values the numbers found, as JSON text: element codes have dots
/// @param takenBack why it was taken back, where it was
record Finding(
        String values,
        List<String> agreed,
        List<String> differed,
        Person by,
        Instant at,
        @Nullable String note,
        @Nullable String takenBack) {

    Finding {
        agreed = List.copyOf(agreed);
        differed = List.copyOf(differed);
    }

    boolean stands() {
        return takenBack == null;
    }

    Finding takenBack(String why) {
        return new Finding(values, agreed, differed, by, at, note, why);
    }
}
