package cn.duban.indicator.submission;

import cn.duban.indicator.submission.row.PushedRow;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 重复 — which rows of one push are about the same; the first one stands.
final class Duplicates {

    private final Map<String, String> seen = new HashMap<>();
    private final @Nullable String ownSchool;

    Duplicates(@Nullable String ownSchool) {
        this.ownSchool = ownSchool;
    }

    /// The place of an earlier row about the same; remembers this one otherwise.
    Optional<String> earlier(PushedRow row) {
        String school = row.school() == null ? ownSchool : row.school();
        if (row.fault() != null || school == null || row.form() == null || row.period() == null) {
            return Optional.empty();
        }
        String key =
                String.join(
                        "|", school, row.form(), row.period(), "" + ReadStage.named(row.stage()));
        return Optional.ofNullable(seen.putIfAbsent(key, row.place().row()));
    }
}
