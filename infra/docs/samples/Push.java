import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 推送示例（Java 17 以上，一个文件，不需要编译和依赖）：把一个文件里的数据推送给督办，打印回执或逐条的退回原因。
 *
 * <pre>
 * export DUBAN_URL=http://127.0.0.1:8080 DUBAN_API_KEY=dbn_live_…
 * java Push.java row.json            一条或多条 (JSON)
 * java Push.java 体质健康.csv        表格 (.csv 或 .xlsx)
 * </pre>
 *
 * 退出码：0 全部接受，1 有退回，2 用法不对，3 没有得到答复。
 */
public class Push {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final PrintStream ERR = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    public static void main(String[] arguments) throws Exception {
        String key = setting("DUBAN_API_KEY", "");
        if (arguments.length != 1 || !Files.isReadable(Path.of(arguments[0])) || key.isEmpty()) {
            ERR.println("用法：DUBAN_API_KEY=密钥 java Push.java 文件.json|.ndjson|.csv|.xlsx");
            System.exit(2);
        }
        // 同一次推送的每次重试都用同一个识别号，所以只算一次。
        String once = setting("DUBAN_IDEMPOTENCY_KEY", UUID.randomUUID().toString());
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(setting("DUBAN_URL", "http://127.0.0.1:8080") + "/api/v1/submissions"))
                        .timeout(Duration.ofSeconds(60))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", type(arguments[0]))
                        .header("Accept", "application/json")
                        .header("Idempotency-Key", once)
                        .POST(HttpRequest.BodyPublishers.ofFile(Path.of(arguments[0])))
                        .build();
        Optional<HttpResponse<String>> answer = send(request);
        if (answer.isEmpty()) {
            ERR.println("✗ 没有得到答复，请稍后用同一识别号重试：DUBAN_IDEMPOTENCY_KEY=" + once);
            System.exit(3);
        }
        show(answer.get().body());
        System.exit(answer.get().statusCode() <= 201 ? 0 : 1);
    }

    private static Optional<HttpResponse<String>> send(HttpRequest request) throws InterruptedException {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
        int attempts = Integer.parseInt(setting("DUBAN_ATTEMPTS", "5"));
        for (int attempt = 1; attempt <= attempts; attempt++) {
            long wait = attempt;
            try {
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                if (answer.statusCode() != 429 && answer.statusCode() != 503) {
                    return Optional.of(answer);
                }
                wait = answer.headers().firstValue("Retry-After").filter(s -> s.matches("\\d{1,4}")).map(Long::parseLong).orElse(wait);
            } catch (IOException away) {
                ERR.println("  没有答复：" + away);
            }
            if (attempt < attempts) {
                Thread.sleep(wait * 1000);
            }
        }
        return Optional.empty();
    }

    /** 答复是 JSON；这里只取要显示的几项，正式使用请换成自己的 JSON 库。 */
    private static void show(String answer) {
        int errors = answer.indexOf("\"errors\"");
        String head = errors < 0 ? answer : answer.substring(0, errors);
        if (!field(head, "receipt").isEmpty()) {
            OUT.printf("回执 %s，接受 %s 条，退回 %s 条%n", field(head, "receipt"), field(head, "accepted"), field(head, "refused"));
        }
        if (!field(head, "title").isEmpty()) {
            OUT.printf("✗ %s %s %s%n", field(head, "code"), field(head, "title"), field(head, "detail"));
        }
        Matcher each = Pattern.compile("\\{[^{}]*}").matcher(errors < 0 ? "" : answer.substring(errors));
        while (each.find()) {
            String error = each.group();
            if (!field(error, "at").isEmpty()) {
                OUT.printf("  %s  %s  %s%s%n", field(error, "at"), field(error, "code"), field(error, "message"), field(error, "suggestion"));
            }
        }
    }

    private static String field(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(\\d+))").matcher(json);
        if (!found.find()) {
            return "";
        }
        return found.group(1) == null ? found.group(2) : found.group(1).replace("\\\"", "\"").replace("\\/", "/").replace("\\\\", "\\");
    }

    private static String type(String file) {
        String name = file.toLowerCase();
        if (name.endsWith(".csv")) {
            return "text/csv; charset=utf-8";
        }
        if (name.endsWith(".xlsx")) {
            return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        }
        return name.endsWith(".ndjson") ? "application/x-ndjson" : "application/json";
    }

    private static String setting(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
