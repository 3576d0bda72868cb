package cn.duban.indicator.figures;

import cn.duban.starter.security.Caller;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// 实时流 over HTTP (server-sent events): `event: figure`, data = the published figure.
@RestController
class FigureStreamController {

    private final FigureStream stream;
    private final AskedCodes asked;

    FigureStreamController(FigureStream stream, AskedCodes asked) {
        this.stream = stream;
        this.asked = asked;
    }

    @GetMapping(path = "/api/v1/figures/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_figure:read')")
    SseEmitter stream(@RequestParam(defaultValue = "") Set<String> indicator, Caller caller) {
        indicator.forEach(asked::indicator);
        return stream.open(caller, indicator);
    }
}
