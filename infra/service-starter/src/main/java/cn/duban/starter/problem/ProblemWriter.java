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
import org.springframework.util.unit.DataSize;

/// For filters, which stand outside the reach of the advice.
public final class ProblemWriter {
    private final ProblemTexts texts;

    ProblemWriter(ProblemTexts texts) {
        this.texts = texts;
    }

    public void write(HttpServletResponse response, String code, HttpStatus status, Object... args)
            throws IOException {
        write(response, texts.of(code, status, List.of(), args), status);
    }

    public void write(HttpServletResponse response, Problem problem) throws IOException {
        write(response, texts.of(problem), problem.status());
    }

    /// 内容过大, with the bound it went over.
    public void writeTooLarge(HttpServletResponse response, DataSize most) throws IOException {
        HttpStatus status = HttpStatus.CONTENT_TOO_LARGE;
        Violation body =
                new Violation(
                        "请求体",
                        "body-too-large",
                        "请求体最大 %s。".formatted(readable(most)),
                        "分批推送，或压缩文件中的图片后再传。");
        write(response, texts.of("body-too-large", status, List.of(body)), status);
    }

    private static String readable(DataSize most) {
        return most.toMegabytes() > 0 ? most.toMegabytes() + " MB" : most.toKilobytes() + " KB";
    }

    private static void write(HttpServletResponse response, ProblemDetail detail, HttpStatus status)
            throws IOException {
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
