package cn.duban.indicator.figures;

import cn.duban.indicator.messages.Batch;
import cn.duban.indicator.messages.Topics;
import cn.duban.indicator.register.Register;
import cn.duban.starter.security.Caller;
import cn.duban.starter.stream.Streams;
import cn.duban.starter.stream.Told;
import cn.duban.starter.stream.Viewers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// 实时流 — passes every changed figure to the pages that are open; every instance hears all figures
/// for it. Who reads too slowly gets `reset` and reads the figures again.
@Component
class FigureStream {

    private final Sight sight;
    private final Register register;
    private final ApplicationEventPublisher inside;
    private final Viewers<FigureDocument> viewers;

    FigureStream(
            Sight sight, Register register, ApplicationEventPublisher inside, Streams streams) {
        this.sight = sight;
        this.register = register;
        this.inside = inside;
        this.viewers = streams.named("figures");
    }

    /// Figures heard by this instance, for whoever inside wants to know.
    record Heard(List<FigureDocument> figures) {}

    SseEmitter open(Caller caller, Set<String> indicators) {
        return viewers.open(
                caller.subject(), Stream::empty, figure -> shown(figure, caller, indicators));
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
        return viewers.size() > 0 || key.length < 2 || register.school(key[1]).isEmpty();
    }

    private void pass(List<FigureDocument> figures) {
        inside.publishEvent(new Heard(figures));
        figures.forEach(viewers::tell);
    }

    private Optional<Told> shown(FigureDocument figure, Caller caller, Set<String> indicators) {
        String[] key = figure.id().split("\\|");
        boolean asked = indicators.isEmpty() || indicators.contains(key[0]);
        return asked
                        && sight.sees(caller, key[1])
                        && !SmallCells.isKeptFrom(caller, figure.figure())
                ? Optional.of(
                        new Told(figure.id() + "@" + figure.version(), "figure", figure.body()))
                : Optional.empty();
    }
}
