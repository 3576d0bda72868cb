package cn.duban.starter.test;

import cn.duban.starter.test.TestCalls.Answer;
import cn.duban.starter.test.TestCalls.As;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// 接口说明 of a running service: walks it for what is not said, and runs its examples.
public final class ApiDescription {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final String JSON = "application/json";

    private final As caller;
    private final JsonNode docs;

    /// @param path where the service describes itself
    public ApiDescription(As caller, String path) {
        this.caller = caller;
        this.docs = caller.get(path).json();
    }

    public String title() {
        return docs.at("/info/title").asString("");
    }

    public int operations() {
        int[] count = {0};
        eachOperation((_, _, _) -> count[0]++);
        return count[0];
    }

    /// Every operation, parameter and field that lacks Chinese words or an example; a quantity also
    /// says its unit and where it comes from.
    public List<String> silences() {
        List<String> silent = new ArrayList<>();
        eachOperation((method, path, operation) -> {
            String at = method + " " + path;
            lacks(silent, at + " tag", operation.at("/tags/0"));
            lacks(silent, at + " summary", operation.path("summary"));
            lacks(silent, at + " description", operation.path("description"));
            operation
                    .path("parameters")
                    .forEach(p ->
                            lacks(
                                    silent,
                                    at + " ?" + p.path("name").asString(),
                                    p.path("description")));
        });
        docs.at("/components/schemas")
                .forEachEntry((schema, described) ->
                        described
                                .path("properties")
                                .forEachEntry((name, field) ->
                                        field(silent, schema + "." + name, field)));
        return silent;
    }

    private static void field(List<String> silent, String at, JsonNode field) {
        lacks(silent, at, field.path("description"));
        String type = type(field);
        boolean number = type.equals("integer") || type.equals("number");
        String text = field.path("description").asString("");
        if (number && !(text.contains("单位") && text.contains("来源"))) {
            silent.add(at + " quantity without 单位 or 来源");
        }
        boolean scalar = number || type.equals("string") || type.equals("boolean");
        boolean scalars =
                type.equals("array")
                        && List.of("string", "integer", "number")
                                .contains(type(field.path("items")));
        if ((scalar || scalars) && !field.has("example") && !field.has("examples")) {
            silent.add(at + " example");
        }
    }

    private static String type(JsonNode field) {
        JsonNode type = field.path("type");
        return type.isArray() ? type.path(0).asString("") : type.asString("");
    }

    private static void lacks(List<String> silent, String what, JsonNode text) {
        if (!CHINESE.matcher(text.asString("")).find()) {
            silent.add(what);
        }
    }

    /// Runs every example body and every read; what the service could not even understand, did not
    /// find under its address, or stumbled over is returned.
    public List<String> stumbles(String... except) {
        List<String> stumbles = new ArrayList<>();
        eachOperation((method, path, operation) -> {
            String at = method + " " + path;
            if (List.of(except).contains(at) || path.endsWith("/stream")) {
                return;
            }
            JsonNode body = operation.path("requestBody").path("content");
            if (body.has(JSON)) {
                body.path(JSON)
                        .path("examples")
                        .forEachEntry((name, example) ->
                                note(
                                        stumbles,
                                        at + " " + name,
                                        call(method, path, operation, example.path("value"))));
            } else if (body.isMissingNode() && !method.equals("DELETE")) {
                note(stumbles, at, call(method, path, operation, null));
            }
        });
        return stumbles;
    }

    private static void note(List<String> stumbles, String at, Answer answer) {
        int status = answer.status();
        boolean known = status < 400 || List.of(403, 404, 409, 410, 422, 429).contains(status);
        String said = new String(answer.body(), StandardCharsets.UTF_8);
        if (!known || said.contains("\"code\":\"not-found\"")) {
            stumbles.add(at + " → " + status + " " + said);
        }
    }

    private Answer call(String method, String path, JsonNode operation, @Nullable JsonNode body) {
        String address = address(path, operation);
        return body == null
                ? caller.send(method, address, null, BodyPublishers.noBody())
                : caller.send(method, address, JSON, BodyPublishers.ofString(body.toString()));
    }

    /// The path with its example values and the parameters that have to be there.
    private static String address(String path, JsonNode operation) {
        String address = path;
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asString();
            String value = URLEncoder.encode(example(parameter), StandardCharsets.UTF_8);
            if (parameter.path("in").asString().equals("path")) {
                address = address.replace("{" + name + "}", value.replace("+", "%20"));
            } else if (parameter.path("in").asString().equals("query")
                    && (parameter.path("required").asBoolean(false) || parameter.has("example"))) {
                query.add(name + "=" + value);
            }
        }
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    private static String example(JsonNode parameter) {
        JsonNode own = parameter.path("example");
        JsonNode first = parameter.at("/schema/enum/0");
        return own.isMissingNode() ? first.asString("1") : own.asString();
    }

    private void eachOperation(Each each) {
        docs.path("paths")
                .forEachEntry((path, item) ->
                        item.forEachEntry((method, operation) ->
                                each.operation(method.toUpperCase(Locale.ROOT), path, operation)));
    }

    private interface Each {
        void operation(String method, String path, JsonNode operation);
    }
}
