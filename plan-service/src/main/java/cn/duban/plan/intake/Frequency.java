package cn.duban.plan.intake;

import cn.duban.plan.commitment.Every;
import java.util.OptionalInt;

/// 频次 — 每学期2次; the count is empty where the text gives none (每周, 月报制度).
public record Frequency(Every every, OptionalInt times) {

    /// 每学期2次、每周.
    public String notation() {
        String count = times.isPresent() ? times.getAsInt() + "次" : "";
        return "每" + every.chinese() + count;
    }
}
