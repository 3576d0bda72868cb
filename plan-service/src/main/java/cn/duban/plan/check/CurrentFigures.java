package cn.duban.plan.check;

import cn.duban.plan.binding.BoundFigure;
import cn.duban.plan.binding.FileBindings;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// 现在的数字 — what the same report would say now: asked of the running suite, or read from a file it
/// once answered with.
final class CurrentFigures {
    private static final int OK = 200;
    private static final int AWAY = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private CurrentFigures() {}

    static List<BoundFigure> exported(Path file) throws Uncheckable {
        try {
            return parsed(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Uncheckable("数字文件读不了：" + file + " Figures file unreadable.", e);
        }
    }

    static List<BoundFigure> from(URI gateway, @Nullable String token, FileBindings file)
            throws Uncheckable {
        String path =
                "/api/v1/reports/" + coded(file.plan()) + "/" + coded(file.kind()) + "/figures";
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.resolve(path)).timeout(PATIENCE);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<byte[]> answer =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() >= AWAY) {
                throw Uncheckable.away(silent(reason(answer.body())));
            }
            if (answer.statusCode() != OK) {
                throw new Uncheckable(
                        "系统没有给出现在的数字（%d）：%s No figures from the suite."
                                .formatted(answer.statusCode(), reason(answer.body())));
            }
            return parsed(answer.body());
        } catch (IOException unreachable) {
            throw Uncheckable.away("连不上 " + gateway);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Uncheckable("被中断。 Interrupted.", stopped);
        }
    }

    /// Who is silent; how programs repeat a request does not help a person.
    private static String silent(String reason) {
        return reason.isEmpty() ? "计划服务没有应答" : reason.split("[，；。]", 2)[0];
    }

    private static String reason(byte[] problem) {
        try {
            return JSON.readTree(problem).path("detail").asString("");
        } catch (JacksonException noJson) {
            return "";
        }
    }

    private static List<BoundFigure> parsed(byte[] json) throws Uncheckable {
        try {
            return List.of(JSON.readValue(json, BoundFigure[].class));
        } catch (JacksonException e) {
            throw new Uncheckable(
                    "数字清单读不懂，应是 /api/v1/reports/…/figures 的答复。 Not a list of figures.", e);
        }
    }

    private static String coded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }
}
