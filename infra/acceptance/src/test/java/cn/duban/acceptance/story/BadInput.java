package cn.duban.acceptance.story;

import cn.duban.local.client.Answer;
import cn.duban.local.client.DubanClient;
import cn.duban.local.client.Row;
import cn.duban.local.sample.SampleDistrict;
import cn.duban.local.sample.SampleNumbers;
import cn.duban.local.sample.SampleSchool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// 坏输入 — everything somebody may send by mistake or on purpose, and what it has to be called.
///
/// @param place where the refusal has to point
record BadInput(String name, int status, String code, String place, Sending sending) {
    private static final int TWENTY_MEGABYTES = 20 << 20;
    private static final int UNPACKED = 300_000_000;
    private static final String JSON = "application/json";

    /// How it is sent.
    interface Sending {
        Answer in(SampleWorld world);
    }

    static List<BadInput> all() {
        return List.of(
                new BadInput(
                        "坏的JSON",
                        400,
                        "malformed-json",
                        "第1行",
                        w -> asSchool(w).call("POST", "/submissions", JSON, bytes("{\"rows\":[{"))),
                new BadInput(
                        "没有这所学校",
                        422,
                        "unknown-school",
                        "/rows/0/school",
                        w -> push(w.staff(), fitness(w, "2199999999"))),
                new BadInput(
                        "错的密钥",
                        401,
                        "key-refused",
                        "Authorization",
                        w -> w.staff().withKey("dbn_live_wrong").get("/receipts")),
                new BadInput(
                        "分子大于分母",
                        422,
                        "numerator-above-denominator",
                        "/rows/0/values/vis.myopia",
                        w -> w.schools().tryPush(w.year().wrong())),
                new BadInput("填报期已截止", 422, "period-closed", "/rows/0/period", BadInput::late),
                new BadInput(
                        "20MB的请求",
                        413,
                        "body-too-large",
                        "请求体",
                        w -> asSchool(w).call("POST", "/submissions", JSON, big())),
                new BadInput(
                        "20MB的文件", 413, "body-too-large", "请求体", w -> upload(w, "a.docx", big())),
                new BadInput(
                        "压缩炸弹", 422, "document-bomb", "/file", w -> upload(w, "bomb.docx", bomb())),
                new BadInput(
                        "不是docx",
                        422,
                        "document-damaged",
                        "/file",
                        w -> upload(w, "a.docx", bytes("这不是压缩文件"))),
                new BadInput(
                        "空文件",
                        422,
                        "document-empty",
                        "/file",
                        w -> upload(w, "empty.docx", new byte[0])),
                new BadInput(
                        "没有承诺的计划",
                        422,
                        "plan-without-commitments",
                        "/file",
                        w -> upload(w, "note.txt", bytes("今天下午三点开会，请准时参加。"))));
    }

    @Override
    public String toString() {
        return name;
    }

    private static DubanClient asSchool(SampleWorld world) {
        return world.schools().of(world.district().schools().getFirst());
    }

    private static Answer push(DubanClient sender, Row row) {
        return sender.tryPush("bad-input", List.of(row));
    }

    private static Row fitness(SampleWorld world, String school) {
        SampleSchool any = world.district().compulsory().getFirst();
        Row row = new SampleNumbers(world.periods()).fitness(any);
        return new Row(school, row.form(), row.period(), Map.copyOf(row.values()));
    }

    private static Answer late(SampleWorld world) {
        String past = Integer.toString(world.periods().year() - 2);
        var newYear = SampleWorld.TODAY.withDayOfYear(1).minusYears(2);
        world.staff().openPeriod(past, newYear, newYear.plusDays(30));
        return push(asSchool(world), new Row("SUPERVISION", past, Map.of("sup.visited", true)));
    }

    private static Answer upload(SampleWorld world, String file, byte[] content) {
        return world.staff()
                .tryUpload(file, content, SampleDistrict.DISTRICT, world.periods().year());
    }

    private static byte[] big() {
        byte[] big = new byte[TWENTY_MEGABYTES];
        Arrays.fill(big, (byte) 'x');
        return big;
    }

    /// 300 MB of spaces in a file of some hundred kilobytes.
    private static byte[] bomb() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(bytes("<Types/>"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) ' ');
            for (int written = 0; written < UNPACKED; written += spaces.length) {
                zip.write(spaces);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
