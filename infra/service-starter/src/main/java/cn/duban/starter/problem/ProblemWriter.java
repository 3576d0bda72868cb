package cn.duban.starter.problem;

import cn.duban.starter.messaging.EventJson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/// For filters, which stand outside the reach of the advice.
public final class ProblemWriter {
    private final ProblemTexts texts;

    ProblemWriter(ProblemTexts texts) {
        this.texts = texts;
    }

    public void write(HttpServletResponse response, String code, HttpStatus status, Object... args)
            throws IOException {
        ProblemDetail detail = texts.of(code, status, List.of(), args);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", String.valueOf(detail.getType()));
        body.put("title", String.valueOf(detail.getTitle()));
        body.put("status", detail.getStatus());
        body.put("detail", String.valueOf(detail.getDetail()));
        Map<String, Object> more = detail.getProperties();
        if (more != null) {
            body.putAll(more);
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream().write(EventJson.MAPPER.writeValueAsBytes(body));
    }
}
