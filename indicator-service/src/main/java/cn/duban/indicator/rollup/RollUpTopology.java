package cn.duban.indicator.rollup;

import cn.duban.indicator.rollup.Fact.Message;
import cn.duban.indicator.rollup.Outcome.Change;
import cn.duban.indicator.rollup.Outcome.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/// 汇总拓扑 — from accepted rows to figures of every level, in two steps.
///
/// 1. Where a school lives (rows, profiles, formulas and periods side by side, partitioned by
///    school) its contribution is weighed again and the difference handed to every unit above it.
/// 2. Where a unit's figure lives (partitioned by indicator, unit and period) differences are added
///    up.
///
/// One hop between the two whatever the depth of the tree: latency is hops × commit interval.
final class RollUpTopology {

    private static final Consumed<String, Message> FACTS =
            Consumed.with(Serdes.String(), Serdes.serdeFrom(new Unwritten(), new Facts()))
                    .withName("facts");

    private RollUpTopology() {}

    /// Where the roll-up reads and writes, and on what its stores lie.
    ///
    /// @param facts topics of submissions, register and definitions, with equally many partitions
    /// @param doubtedAbove the share of wrong numbers above which a re-check makes a figure doubted
    record Setting(
            List<String> facts,
            String figures,
            long epoch,
            RollUpStores stores,
            BigDecimal doubtedAbove) {

        Setting(List<String> facts, String figures, long epoch, RollUpStores stores) {
            this(facts, figures, epoch, stores, Checks.USUALLY_DOUBTED_ABOVE);
        }
    }

    static void describe(StreamsBuilder streams, Setting setting) {
        KStream<String, Outcome> weighed =
                streams.stream(setting.facts(), FACTS)
                        .filter((_, fact) -> fact != null, Named.as("readable-facts"))
                        .process(new EachSchool(setting.stores()), Named.as("weigh-schools"));

        publish(
                weighed.filter((_, o) -> o instanceof Standing, Named.as("schools"))
                        .mapValues(Standing.class::cast, Named.as("figures-of-schools")),
                "schools",
                setting);

        publish(
                weighed.filter((_, o) -> o instanceof Change, Named.as("changes"))
                        .mapValues(Change.class::cast, Named.as("changes-of-units"))
                        .groupByKey(grouped("changes-by-unit"))
                        .aggregate(
                                Standing::start,
                                (_, change, standing) -> standing.after(change),
                                Named.as("add-changes"),
                                setting.stores().ofUnits())
                        .toStream(Named.as("figures-of-units")),
                "units",
                setting);
    }

    /// Two ways out, so that the two steps stay two and are spread over instances independently.
    private static void publish(KStream<String, Standing> standings, String of, Setting setting) {
        standings
                .processValues(publishing(setting), Named.as("publish-" + of))
                .to(
                        setting.figures(),
                        Produced.with(Serdes.String(), Serdes.String())
                                .withName("figures-topic-of-" + of));
    }

    private static Grouped<String, Change> grouped(String name) {
        return Grouped.with(name, Serdes.String(), RollUpStores.json(Change.class));
    }

    private static FixedKeyProcessorSupplier<String, Standing, String> publishing(Setting setting) {
        return () -> new PublishingFigures(setting.epoch(), setting.doubtedAbove());
    }

    /// Step 1 with the stores it owns.
    private record EachSchool(RollUpStores own)
            implements ProcessorSupplier<String, Message, String, Outcome> {

        @Override
        public Processor<String, Message, String, Outcome> get() {
            return new WeighingSchools();
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return own.ofEachSchool();
        }
    }
}
