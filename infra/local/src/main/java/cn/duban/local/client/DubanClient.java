package cn.duban.local.client;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// 客户端 — the gateway's interface for one visitor: nobody yet, a member of staff, or a school.
///
/// - A refusal is a [RefusedException] that carries code, sentence and place.
/// - No answer in time is an [UnreachableException].
/// - [#call] answers with whatever came back: for those who want to see the refusal.
///
/// May be used from several threads.
public final class DubanClient {
    private final Wire wire;

    private DubanClient(Wire wire) {
        this.wire = wire;
    }

    public static DubanClient at(URI gateway) {
        return new DubanClient(Wire.to(gateway));
    }

    public URI gateway() {
        return wire.gateway();
    }

    /// 登录.
    public DubanClient signedIn(String user, String password) {
        Map<String, String> request = Map.of("user", user, "password", password);
        Answer answer = sound("sign in", wire.post("/session", request, Map.of()));
        return new DubanClient(wire.as(answer.json().path("token").asString("")));
    }

    /// What this visitor shows at the door.
    public Optional<String> credential() {
        return wire.credential();
    }

    /// A school's system with its API key.
    public DubanClient withKey(String secret) {
        return new DubanClient(wire.as(secret));
    }

    // 登记册 register

    public Register.Counts importRegister(Register register) {
        Answer answer = wire.post("/register/import", register, Map.of());
        return Answer.JSON.treeToValue(
                sound("import register", answer).json().path("counts"), Register.Counts.class);
    }

    /// A key for every open school under the unit that has none.
    public List<IssuedKey> issueMissingKeys(String unit, String name) {
        Map<String, String> request = Map.of("unit", unit, "name", name);
        return List.of(
                sound("issue keys", wire.post("/keys/bulk", request, Map.of()))
                        .as(IssuedKey[].class));
    }

    public IssuedKey issueKey(String school, String name) {
        Map<String, String> request = Map.of("school", school, "name", name);
        return sound("issue key", wire.post("/keys", request, Map.of())).as(IssuedKey.class);
    }

    // 填报 submissions

    public void openPeriod(String code, LocalDate opens, LocalDate closes) {
        sound(
                "open period",
                wire.put("/periods/" + code, Map.of("opens", opens, "closes", closes)));
    }

    /// The same key with the same rows brings the same receipt, however often it is sent.
    public Receipt push(String idempotencyKey, List<Row> rows) {
        return sound("push", tryPush(idempotencyKey, rows)).as(Receipt.class);
    }

    public Answer tryPush(String idempotencyKey, List<Row> rows) {
        return wire.post(
                "/submissions", Map.of("rows", rows), Map.of("Idempotency-Key", idempotencyKey));
    }

    /// 试报: what would become of these rows; nothing is stored.
    public Answer rehearse(List<Row> rows) {
        return wire.post("/submissions?dryRun=true", Map.of("rows", rows), Map.of());
    }

    public Receipt receipt(String number) {
        Answer answer = sound("receipt", wire.get("/receipts/" + number));
        return Answer.JSON.treeToValue(answer.json().path("receipt"), Receipt.class);
    }

    // 计划 plans

    public Plan uploadDraft(String fileName, byte[] document, String unit, int year) {
        return sound("upload", tryUpload(fileName, document, unit, year)).as(Plan.class);
    }

    public Answer tryUpload(String fileName, byte[] document, String unit, int year) {
        FileForm form =
                new FileForm(
                        fileName, document, Map.of("unit", unit, "year", Integer.toString(year)));
        return wire.send("POST", "/drafts", form.contentType(), form.body(), Map.of());
    }

    public Plan confirm(String draft) {
        return sound("confirm", wire.post("/drafts/" + draft + "/confirm", Map.of(), Map.of()))
                .as(Plan.class);
    }

    public List<Plan> plans() {
        return List.of(sound("plans", wire.get("/plans")).as(Plan[].class));
    }

    public Plan plan(String id) {
        return sound("plan", wire.get("/plans/" + id)).as(Plan.class);
    }

    public List<Light> lights(String plan) {
        return List.of(sound("lights", wire.get("/lights?plan=" + plan)).as(Light[].class));
    }

    /// The light of the commitment that an indicator feeds.
    public Optional<Light> light(String plan, String indicator) {
        return lights(plan).stream().filter(l -> indicator.equals(l.indicator())).findFirst();
    }

    public void record(String commitment, String idempotencyKey, Entry entry) {
        Map<String, String> headers = Map.of("Idempotency-Key", idempotencyKey);
        sound("entry", wire.post("/commitments/" + commitment + "/entries", entry, headers));
    }

    /// 工作总结 — as it stands today.
    public byte[] summary(String plan) {
        return sound("summary", wire.get("/plans/" + plan + "/summary.docx")).bytes();
    }

    // 指标 figures

    public Figure figure(String indicator, String unit, String period) {
        String path = "/figures/" + indicator + "/" + unit + "/" + period;
        return sound("figure", wire.get(path)).as(Figure.class);
    }

    // 通知 notifications

    public Channel openChannel(String name, URI receiver) {
        Map<String, String> request = Map.of("name", name, "url", receiver.toString());
        return sound("channel", wire.post("/channels", request, Map.of())).as(Channel.class);
    }

    public void subscribe(String name, List<String> types, List<String> plans, String channel) {
        sound(
                "subscribe",
                wire.post(
                        "/subscriptions",
                        Map.of("name", name, "types", types, "plans", plans, "channel", channel),
                        Map.of()));
    }

    // 其余 anything else

    public Answer get(String path) {
        return wire.get(path);
    }

    public Answer post(String path, Object body) {
        return wire.post(path, body, Map.of());
    }

    public Answer call(String method, String path, String contentType, byte[] body) {
        return wire.send(method, path, contentType, BodyPublishers.ofByteArray(body), Map.of());
    }

    private static Answer sound(String what, Answer answer) {
        if (answer.isRefusal()) {
            throw new RefusedException(what, answer.refusal());
        }
        return answer;
    }
}
