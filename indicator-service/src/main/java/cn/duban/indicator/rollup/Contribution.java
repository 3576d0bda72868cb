package cn.duban.indicator.rollup;

import cn.duban.indicator.catalogue.Stage;
import cn.duban.indicator.catalogue.Sums;
import cn.duban.indicator.period.Period;
import cn.duban.indicator.register.Level;
import cn.duban.indicator.register.Place;
import cn.duban.indicator.register.Profile;
import cn.duban.indicator.register.School;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 学校贡献 — what one school, or one unit, adds to one indicator in one period, and to which units.
///
/// - Membership and class are those in force on the period's reference day (统计时点).
/// - A school the indicator applies to counts as expected even without a row.
/// - [#span] is there only where the bureau's own term dates differ from the usual days.
/// - [#revision] rises with every change and never starts again, also after the school has left.
@JsonInclude(JsonInclude.Include.NON_NULL)
record Contribution(
        List<Place> places,
        @Nullable String unit,
        Tally tally,
        int definition,
        @Nullable Period span,
        long revision) {

    static final Contribution NONE = nothing(0);

    Contribution {
        places = List.copyOf(places);
    }

    private static Contribution nothing(int definition) {
        return new Contribution(List.of(), null, Tally.NOTHING, definition, null, 0);
    }

    /// What is left of a question nobody asks any more.
    static Contribution gone(Question question) {
        return nothing(question.definition().version());
    }

    static Contribution ofSchool(Question question, @Nullable School school, RowsOf rows) {
        if (school == null) {
            return gone(question);
        }
        return school.on(question.period().reference())
                .filter(question::concerns)
                .map(profile -> ofSchool(question, school.code(), profile, rows))
                .orElse(gone(question));
    }

    private static Contribution ofSchool(
            Question question, String school, Profile profile, RowsOf rows) {
        Harvest harvest =
                Harvesting.of(question.definition(), question.ofSchools(), profile.stages(), rows);
        Map<String, String> traits =
                profile.traits(school, question.definition().stage().map(Stage::name));
        Tally tally =
                harvest.complete()
                        ? Tally.reported(
                                question.formula().terms(harvest.values(), traits), harvest)
                        : Tally.expected(harvest.newest());
        return of(question, profile.memberships(), profile.unit(), tally);
    }

    /// A district owes its number as soon as it is registered, any other unit when it gives one.
    static Contribution ofUnit(Question question, List<Place> places, RowsOf rows) {
        Harvest harvest = Harvesting.of(question.definition(), question.ofUnits(), Set.of(), rows);
        boolean asked =
                !question.ofUnits().isEmpty()
                        && (harvest.complete() || places.getFirst().level() == Level.DISTRICT);
        if (!asked) {
            return gone(question);
        }
        boolean covers = question.ofSchools().isEmpty();
        return of(
                question,
                places,
                places.getFirst().unit(),
                Tally.ofUnit(harvest.complete(), covers, ofUnit(question, harvest), harvest));
    }

    /// What the formula says of no number at all (each school counts 1) is the schools' part.
    private static Sums ofUnit(Question question, Harvest harvest) {
        if (!harvest.complete()) {
            return Sums.NONE;
        }
        Sums terms = question.formula().terms(harvest.values(), Map.of());
        return question.ofSchools().isEmpty()
                ? terms
                : terms.minus(question.formula().terms(Map.of(), Map.of()));
    }

    private static Contribution of(
            Question question, List<Place> places, String unit, Tally tally) {
        int version = question.definition().version();
        return new Contribution(places, unit, tally, version, question.span(), 0);
    }

    /// True when nobody above would notice the difference.
    boolean sameAs(Contribution other) {
        return places.equals(other.places)
                && tally.equals(other.tally)
                && (places.isEmpty()
                        || (definition == other.definition && Objects.equals(span, other.span)));
    }

    Contribution next(Contribution before) {
        return new Contribution(places, unit, tally, definition, span, before.revision + 1);
    }
}
