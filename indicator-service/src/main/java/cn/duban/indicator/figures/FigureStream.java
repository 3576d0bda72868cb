package cn.duban.indicator.figures;

import cn.duban.indicator.messages.Batch;
import cn.duban.indicator.messages.Topics;
import cn.duban.indicator.register.Register;
import cn.duban.starter.security.Caller;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// 实时流 — passes every changed figure to the pages that are open; every instance hears all figures
/// for it.
@Component
class FigureStream {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Sight sight;
    private final Register register;
    private final ApplicationEventPublisher inside;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    FigureStream(Sight sight, Register register, ApplicationEventPublisher inside) {
        this.sight = sight;
        this.register = register;
        this.inside = inside;
    }

    private record Listener(Caller caller, Set<String> indicators, SseEmitter page) {}

    /// Figures heard by this instance, for whoever inside wants to know.
    record Heard(List<FigureDocument> figures) {}

    SseEmitter open(Caller caller, Set<String> indicators) {
        SseEmitter page = new SseEmitter(LONGEST.toMillis());
        Listener listener = new Listener(caller, indicators, page);
        page.onCompletion(() -> listeners.remove(listener));
        page.onTimeout(page::complete);
        listeners.add(listener);
        return page;
    }

    @KafkaListener(
            id = "indicator.figure-stream",
            groupId = "indicator.figure-stream.${duban.instance:1}",
            topics = Topics.FIGURES_NAME,
            containerFactory = "batchFactory")
    void on(List<ConsumerRecord<String, String>> records) {
        Batch.read(records.stream().filter(this::wanted).toList(), FigureDocument::of, this::pass);
    }

    /// With no page open nobody here wants the figures of single schools, and they are the most by
    /// far.
    private boolean wanted(ConsumerRecord<String, String> record) {
        String[] key = String.valueOf(record.key()).split("\\|");
        return !listeners.isEmpty() || key.length < 2 || register.school(key[1]).isEmpty();
    }

    private void pass(List<FigureDocument> figures) {
        inside.publishEvent(new Heard(figures));
        figures.forEach(figure -> listeners.forEach(listener -> pass(figure, listener)));
    }

    private void pass(FigureDocument figure, Listener listener) {
        String[] key = figure.id().split("\\|");
        boolean asked = listener.indicators().isEmpty() || listener.indicators().contains(key[0]);
        if (asked && sight.sees(listener.caller(), key[1])) {
            send(
                    listener,
                    SseEmitter.event()
                            .id(figure.id() + "@" + figure.version())
                            .name("figure")
                            .data(figure.body()));
        }
    }

    /// Keeps proxies from closing a quiet stream.
    @Scheduled(fixedRate = 15_000)
    void breathe() {
        listeners.forEach(listener -> send(listener, SseEmitter.event().comment("")));
    }

    private void send(Listener listener, SseEmitter.SseEventBuilder event) {
        try {
            listener.page().send(event);
        } catch (IOException | IllegalStateException left) {
            listeners.remove(listener);
        }
    }
}
