package cn.duban.plan.board;

import cn.duban.plan.board.LightBoard.Gone;
import cn.duban.plan.board.LightBoard.Seen;
import cn.duban.plan.board.LightBoard.Shown;
import cn.duban.starter.stream.Streams;
import cn.duban.starter.stream.Told;
import cn.duban.starter.stream.Viewers;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// 直播 — every change of a light to every viewer.
///
/// A viewer first gets all rows, or those since its Last-Event-ID, then each change; a row that
/// comes twice carries its version. `gone` takes a row away: its commitment was dropped. Who reads
/// too slowly gets `reset` and reads the table again.
@Component
class LightStream {
    private final LightBoard board;
    private final Viewers<Seen> viewers;

    LightStream(LightBoard board, Streams streams) {
        this.board = board;
        this.viewers = streams.named("lights");
        board.watch(viewers::tell);
    }

    /// @param since the Last-Event-ID, 0 for a new viewer
    SseEmitter open(String subject, long since) {
        return viewers.open(
                subject,
                () ->
                        board.all().stream()
                                .filter(s -> s.at() >= since)
                                .filter(s -> since > 0 || s instanceof Shown)
                                .sorted(Comparator.comparingLong(Seen::at))
                                .map(LightStream::told),
                seen -> Optional.of(told(seen)));
    }

    private static Told told(Seen seen) {
        String id = Long.toString(seen.at());
        return switch (seen) {
            case Shown shown -> new Told(id, "light", shown.row());
            case Gone gone -> new Told(id, "gone", gone);
        };
    }
}
