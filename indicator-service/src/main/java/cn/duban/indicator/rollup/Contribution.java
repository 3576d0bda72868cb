package cn.duban.indicator.rollup;

import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.catalogue.Formula;
import cn.duban.indicator.period.Period;
import cn.duban.indicator.register.Place;
import cn.duban.indicator.register.Profile;
import cn.duban.indicator.register.School;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 学校贡献 — what one school adds to one indicator in one period, and to which units.
///
/// - Membership and class are those in force on the period's reference day (统计时点).
/// - A school the indicator applies to counts as expected even without a row.
/// - [#revision] rises with every change and never starts again, also after the school has left.
record Contribution(
        List<Place> path, @Nullable String unit, Tally tally, int definition, long revision) {

    static final Contribution NONE = new Contribution(List.of(), null, Tally.NOTHING, 0, 0);

    Contribution {
        path = List.copyOf(path);
    }

    static Contribution of(
            Definition definition,
            Formula formula,
            @Nullable School school,
            Period period,
            @Nullable LatestRow row) {
        return Optional.ofNullable(school)
                .flatMap(s -> s.on(period.reference()))
                .filter(profile -> applies(definition, profile))
                .map(profile -> of(definition, formula, profile, row))
                .orElse(new Contribution(List.of(), null, Tally.NOTHING, definition.version(), 0));
    }

    private static boolean applies(Definition definition, Profile profile) {
        return profile.open() && definition.kinds().contains(profile.kind());
    }

    private static Contribution of(
            Definition definition, Formula formula, Profile profile, @Nullable LatestRow row) {
        Tally tally =
                row == null || row.withdrawn()
                        ? Tally.expected(row == null ? null : row.at())
                        : Tally.reported(formula.terms(row.values(), profile.traits()), row.at());
        return new Contribution(profile.path(), profile.unit(), tally, definition.version(), 0);
    }

    /// True when nobody above would notice the difference.
    boolean sameAs(Contribution other) {
        return path.equals(other.path)
                && tally.equals(other.tally)
                && (definition == other.definition || tally.applicable() == 0);
    }

    Contribution next(Contribution before) {
        return new Contribution(path, unit, tally, definition, before.revision + 1);
    }
}
