package cn.duban.starter.outbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/// Sends the events of many documents at once and tells which arrived.
///
/// - Of one document only the acknowledged *prefix* counts as sent: what follows a failure is sent
///   again after it, so order holds and at worst a duplicate appears.
/// - The trace header is the stored one, so that a trace runs from the request through Kafka to the
///   consumer however late the event leaves; the template must not be observed, or it would replace
///   it.
final class EventSender {
    private static final Logger log = LoggerFactory.getLogger(EventSender.class);
    private static final int REMEMBERED = 10_000;
    private static final byte[] CONTENT_TYPE =
            "application/cloudevents+json".getBytes(StandardCharsets.UTF_8);

    private final KafkaTemplate<String, String> kafka;
    private final long waitMillis;
    private final List<Sent> inFlight = new ArrayList<>();
    private final Map<String, Boolean> lately =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                    return size() > REMEMBERED;
                }
            };

    EventSender(KafkaTemplate<String, String> kafka, long waitMillis) {
        this.kafka = kafka;
        this.waitMillis = waitMillis;
    }

    private record Sent(DocumentRef ref, String eventId, CompletableFuture<?> acknowledged) {}

    /// An event that a save brought back after it had been published is only taken out again.
    ///
    /// @param mayStill asked before each event: one send may block for seconds
    void send(Outbox.Pending document, BooleanSupplier mayStill) {
        for (Document event : document.events()) {
            if (!mayStill.getAsBoolean()) {
                return;
            }
            String id = event.getString("id");
            CompletableFuture<?> acknowledged =
                    lately.containsKey(id)
                            ? CompletableFuture.completedFuture(id)
                            : kafka.send(recordOf(event));
            inFlight.add(new Sent(document.ref(), id, acknowledged));
        }
    }

    /// Waits for everything sent so far; returns the ids of each document's acknowledged prefix.
    Map<DocumentRef, List<String>> awaitSent() throws InterruptedException {
        Map<DocumentRef, List<String>> published = new HashMap<>();
        Map<DocumentRef, String> failed = new HashMap<>();
        for (Sent sent : inFlight) {
            if (!failed.containsKey(sent.ref) && acknowledged(sent)) {
                published.computeIfAbsent(sent.ref, _ -> new ArrayList<>()).add(sent.eventId);
                lately.put(sent.eventId, true);
            } else {
                failed.putIfAbsent(sent.ref, sent.eventId);
            }
        }
        inFlight.clear();
        if (!failed.isEmpty()) {
            log.warn("{} documents keep pending events: broker did not answer", failed.size());
        }
        return published;
    }

    private boolean acknowledged(Sent sent) throws InterruptedException {
        try {
            sent.acknowledged.get(waitMillis, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException unknown) {
            return false;
        }
    }

    private static ProducerRecord<String, String> recordOf(Document event) {
        ProducerRecord<String, String> out =
                new ProducerRecord<>(
                        event.getString("topic"), event.getString("key"), event.getString("body"));
        out.headers().add("content-type", CONTENT_TYPE);
        String trace = event.getString("traceparent");
        if (trace != null) {
            out.headers().add("traceparent", trace.getBytes(StandardCharsets.UTF_8));
        }
        return out;
    }
}
