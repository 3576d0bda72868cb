package cn.duban.plan.tracking;

import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// 关注 — which commitments one unit's figures of one indicator can move; the key finds them at once.
@Document("watches")
record Watch(@Id String id, Set<String> commitments) {
    Watch {
        commitments = Set.copyOf(commitments);
    }

    static String key(String indicator, String unit) {
        return indicator + "|" + unit;
    }
}
