package cn.duban.notification.subscription;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 隶属 — each unit's parent, and with it the answer to who lies under whom.
record UnitTrail(Map<String, String> parents) {
    private static final int DEEPEST = 8;

    static UnitTrail of(Map<String, String> parents) {
        return new UnitTrail(parents);
    }

    /// Whether the unit is the other one or lies somewhere below it; nothing lies nowhere.
    boolean isWithin(@Nullable String unit, String other) {
        String at = unit;
        for (int step = 0; at != null && step < DEEPEST; step++) {
            if (at.equals(other)) {
                return true;
            }
            at = parents.get(at);
        }
        return false;
    }
}
