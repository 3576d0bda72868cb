package cn.duban.notification.subscription;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/// 单位名录 — the units [UnitPlaces] has heard of, the groupings among them, and those that every
/// district has by itself (`990102~城区`).
@Component
class KnownUnits implements Roll {
    private static final Set<String> BY_ITSELF = Set.of("城区", "镇区", "乡村", "公办", "民办");
    private static final About ABOUT =
            new About(
                    "/units",
                    "unknown-unit",
                    "单位",
                    "全部单位见 GET /api/v1/units。",
                    UnitPlaces.TOPIC,
                    UnitPlaces.GROUP);

    private final UnitPlaces places;

    KnownUnits(UnitPlaces places) {
        this.places = places;
    }

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void reread() {
        places.reread();
    }

    @Override
    public boolean isKnown(String unit) {
        int tilde = unit.indexOf('~');
        return places.isRegistered(unit)
                || tilde > 0
                        && BY_ITSELF.contains(unit.substring(tilde + 1))
                        && places.isRegistered(unit.substring(0, tilde));
    }

    @Override
    public Collection<String> known() {
        return places.registered();
    }
}
