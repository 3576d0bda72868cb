package cn.duban.indicator.rollup;

import cn.duban.indicator.events.IndicatorEvent.FigureChanged;
import cn.duban.indicator.rollup.Outcome.Standing;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// 发布指标值 — writes each figure as a CloudEvent with a version that only rises.
///
/// The version is the revision of the tally behind the epoch of the roll-up: a deliberate rebuild
/// starts its revisions again, and its raised epoch still puts every figure after those published
/// before.
@SuppressWarnings("NullAway.Init") // Kafka Streams calls init before the first record
final class PublishingFigures implements FixedKeyProcessor<String, Standing, String> {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final long epoch;
    private final BigDecimal doubtedAbove;
    private FixedKeyProcessorContext<String, String> context;

    PublishingFigures(long epoch, BigDecimal doubtedAbove) {
        this.epoch = epoch;
        this.doubtedAbove = doubtedAbove;
    }

    /// The envelope of design.md §3 as it stands on the wire.
    record Envelope(
            String specversion,
            String id,
            String source,
            String type,
            String subject,
            OffsetDateTime time,
            String datacontenttype,
            long version,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String traceparent,
            FigureChanged data) {}

    @Override
    public void init(FixedKeyProcessorContext<String, String> context) {
        this.context = context;
    }

    @Override
    public void process(FixedKeyRecord<String, Standing> record) {
        Header trace = record.headers().lastHeader(Forwarding.TRACEPARENT);
        Envelope event =
                new Envelope(
                        "1.0",
                        IDS.generate().toString(),
                        "/duban/indicator-service",
                        "cn.duban.indicator.figure-changed.v1",
                        record.key(),
                        Instant.ofEpochMilli(record.timestamp()).atZone(BEIJING).toOffsetDateTime(),
                        "application/json",
                        (epoch << 40) + record.value().revision(),
                        trace == null ? null : new String(trace.value(), StandardCharsets.UTF_8),
                        FigureEvents.figure(record.value(), doubtedAbove));
        context.forward(record.withValue(JSON.writeValueAsString(event)));
    }
}
