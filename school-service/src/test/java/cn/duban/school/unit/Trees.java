package cn.duban.school.unit;

import cn.duban.starter.messaging.Events;
import java.util.List;

/// The sample tree that other features' tests stand on.
public final class Trees {
    private Trees() {}

    /// 示例市 › 示例区 › 示例镇, and 另一区 beside it.
    public static UnitTree sample() {
        return townUnder("990102");
    }

    /// The same after the town came under another district.
    public static UnitTree townUnder(String district) {
        return ArrangingUnits.decide(
                        List.of(
                                new UnitRow("9901", "示例市", "CITY", null),
                                new UnitRow("990102", "示例区", "DISTRICT", "9901"),
                                new UnitRow("990103", "另一区", "DISTRICT", "9901"),
                                new UnitRow("99010203", "示例镇", "TOWN", district)),
                        Reach.everything(UnitTree.of(List.of())))
                .tree();
    }

    public static Reach reach() {
        return Reach.everything(sample());
    }

    public static Unit district() {
        return sample().find("990102").orElseThrow();
    }

    public static Unit told(Unit unit, Events events) {
        return unit.telling(events);
    }
}
