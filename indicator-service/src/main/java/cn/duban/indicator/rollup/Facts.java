package cn.duban.indicator.rollup;

import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.period.TermDays;
import cn.duban.indicator.register.Level;
import cn.duban.indicator.register.Profile;
import cn.duban.indicator.register.School;
import cn.duban.indicator.register.Unit;
import cn.duban.indicator.rollup.Fact.IndicatorFixed;
import cn.duban.indicator.rollup.Fact.Message;
import cn.duban.indicator.rollup.Fact.Other;
import cn.duban.indicator.rollup.Fact.PeriodScheduled;
import cn.duban.indicator.rollup.Fact.RowRechecked;
import cn.duban.indicator.rollup.Fact.RowsAccepted;
import cn.duban.indicator.rollup.Fact.SchoolKnown;
import cn.duban.indicator.rollup.Fact.TermsSet;
import cn.duban.indicator.rollup.Fact.UnitKnown;
import cn.duban.indicator.rollup.Fact.UnitPlaced;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// 读事实 — a tolerant reader of the CloudEvents on the three topics the roll-up listens to.
///
/// An unreadable record is thrown out here; the stream's handler keeps it as a dead letter and goes
/// on.
final class Facts implements Deserializer<Message> {

    static final String DEFINITION = "cn.duban.indicator.definition-fixed.v1";
    static final String PERIOD = "cn.duban.indicator.period-scheduled.v1";
    static final String TERMS = "cn.duban.indicator.terms-set.v1";
    static final String UNIT = "cn.duban.indicator.unit-placed.v1";

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private record Envelope(String type, long version, JsonNode data) {
        Envelope {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(data, "data");
        }
    }

    private record SchoolState(String school, String name, List<Profile> profiles) {
        SchoolState {
            Objects.requireNonNull(school, "school");
        }
    }

    private record Finding(
            String sample,
            String school,
            String form,
            String period,
            @Nullable String stage,
            OffsetDateTime checkedAt,
            List<String> agreed,
            List<String> differed) {
        Finding {
            Objects.requireNonNull(sample, "sample");
            Objects.requireNonNull(school, "school");
            Objects.requireNonNull(checkedAt, "checkedAt");
        }
    }

    private record UnitState(String unit, String name, Level level, @Nullable String parent) {
        UnitState {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(level, "level");
        }
    }

    @Override
    public @Nullable Message deserialize(String topic, byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        try {
            JsonNode event = JSON.readTree(value);
            JsonNode trace = event.path("traceparent");
            return new Message(
                    fact(JSON.treeToValue(event, Envelope.class)),
                    trace.isString() ? trace.stringValue() : null);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new SerializationException("unreadable event on " + topic, e);
        }
    }

    private static Fact fact(Envelope event) {
        return switch (event.type()) {
            case "cn.duban.indicator.submissions-accepted.v1" ->
                    JSON.treeToValue(event.data(), RowsAccepted.class);
            case "cn.duban.indicator.row-rechecked.v1" -> recheck(event);
            case "cn.duban.school.school-registered.v1" -> school(event);
            case "cn.duban.school.unit-registered.v1" -> new UnitKnown(unit(event));
            case DEFINITION -> new IndicatorFixed(JSON.treeToValue(event.data(), Definition.class));
            case PERIOD -> JSON.treeToValue(event.data(), PeriodScheduled.class);
            case TERMS -> new TermsSet(JSON.treeToValue(event.data(), TermDays.class));
            case UNIT -> new UnitPlaced(unit(event));
            default -> new Other();
        };
    }

    private static Fact recheck(Envelope event) {
        Finding said = JSON.treeToValue(event.data(), Finding.class);
        return new RowRechecked(
                LatestRow.key(said.school(), said.form(), said.period(), said.stage()),
                said.school(),
                said.form(),
                said.period(),
                said.sample(),
                new Recheck(
                        event.version(),
                        said.checkedAt().toInstant(),
                        said.agreed(),
                        said.differed()));
    }

    private static Fact school(Envelope event) {
        SchoolState state = JSON.treeToValue(event.data(), SchoolState.class);
        return new SchoolKnown(
                new School(state.school(), state.name(), state.profiles(), event.version()));
    }

    private static Unit unit(Envelope event) {
        UnitState state = JSON.treeToValue(event.data(), UnitState.class);
        return new Unit(state.unit(), state.name(), state.level(), state.parent(), event.version());
    }
}
