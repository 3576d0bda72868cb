package cn.duban.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// 佐证材料 — given, told by its content, noticed when given twice, and fetched safely.
@DubanTest
@Import(Suite.April.class)
class EvidenceTests {
    private static final String ROOMS = "公办幼儿园";
    private static final String SAFETY = "校园安全设施";

    @Autowired TestCalls calls;

    @BeforeAll
    static void topics() {
        Suite.createTopics();
    }

    @Test
    void a_file_is_stored_once_and_every_use_of_it_is_shown() {
        TestCalls.As officer = officer();
        APlan plan = APlan.of(officer, "990121");
        byte[] picture = picture(1);
        JsonNode first = given(officer, plan.path(ROOMS), "开园.png", picture).json();
        String sha256 = first.get("file").get("sha256").asString();
        assertThat(first.get("file").get("type").asString()).isEqualTo("PNG");
        assertThat(first.get("elsewhere")).isEmpty();
        assertThat(first.has("note")).isFalse();

        JsonNode again = given(officer, plan.path(ROOMS), "又一次.png", picture).json();
        assertThat(again.get("file")).isEqualTo(first.get("file"));
        JsonNode other = given(officer, plan.path(SAFETY), "设施.png", picture).json();
        assertThat(other.get("note").asString()).isEqualTo("同一份文件还用于另外1项承诺。");
        assertThat(other.get("elsewhere").get(0).get("commitment").asString())
                .isEqualTo(plan.idOf(ROOMS));

        String entry =
                "{\"amount\":1,\"evidence\":{\"fileName\":\"开园.png\",\"sha256\":\"%s\"}}"
                        .formatted(sha256);
        officer.post(plan.path(ROOMS) + "/entries", entry);
        officer.post(plan.path(ROOMS) + "/entries", entry);
        JsonNode listed = officer.get(plan.path(ROOMS) + "/evidence").json();
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).get("entries")).hasSize(2);
    }

    @Test
    void a_file_comes_back_byte_for_byte_and_is_never_shown_in_place() {
        TestCalls.As officer = officer();
        APlan plan = APlan.of(officer, "990122");
        byte[] large = picture(700_000);
        JsonNode file = given(officer, plan.path(ROOMS), "..\\证明.txt", large).json();
        Answer back = officer.get(file.get("document").asString());
        assertThat(back.body()).isEqualTo(large);
        assertThat(header(back, "Content-Type")).isEqualTo("image/png");
        assertThat(header(back, "Content-Disposition"))
                .startsWith("attachment")
                .contains("%E8%AF%81%E6%98%8E.txt.png");
        assertThat(header(back, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(back, "Content-Security-Policy")).contains("sandbox");
        assertThat(header(back, "Cache-Control")).contains("no-store");
        String elsewhere =
                plan.path(SAFETY) + "/evidence/" + file.get("file").get("sha256").asString();
        assertThat(officer.get(elsewhere).code()).isEqualTo("no-such-evidence");
    }

    static Stream<Arguments> files() throws IOException {
        return Stream.of(
                Arguments.of("照片.png", "MZ\u0090\u0000".getBytes(UTF_8), "evidence-not-supported"),
                Arguments.of(
                        "照片.jpg",
                        "<html><script>alert(1)</script>".getBytes(UTF_8),
                        "evidence-not-supported"),
                Arguments.of("空.pdf", new byte[0], "evidence-empty"),
                Arguments.of("打包.docx", zip("a.txt"), "evidence-not-supported"),
                Arguments.of(
                        "宏.docx",
                        zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
                        "evidence-not-supported"),
                Arguments.of(
                        "坏.docx", HexFormat.of().parseHex("504b0304"), "evidence-not-supported"),
                Arguments.of("大.png", picture(11 << 20), "evidence-too-large"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void what_is_no_evidence_is_refused(String name, byte[] content, String code) {
        TestCalls.As officer = officer();
        APlan plan = APlan.of(officer, "990123");
        Answer refused = given(officer, plan.path(ROOMS), name, content);
        assertThat(refused.code()).as("%s", refused.json()).isEqualTo(code);
        assertThat(refused.status()).isIn(413, 415, 422);
        assertThat(officer.get(plan.path(ROOMS) + "/evidence").json()).isEmpty();
    }

    @Test
    void an_office_document_without_macros_is_taken() throws IOException {
        TestCalls.As officer = officer();
        APlan plan = APlan.of(officer, "990124");
        byte[] docx = zip("[Content_Types].xml", "word/document.xml");
        assertThat(
                        given(officer, plan.path(ROOMS), "通知.docx", docx)
                                .json()
                                .get("file")
                                .get("type")
                                .asString())
                .isEqualTo("WORD");
    }

    private static Answer given(TestCalls.As caller, String path, String name, byte[] content) {
        return Multipart.post(caller, path + "/evidence", name, content);
    }

    private static String header(Answer answer, String name) {
        return answer.raw().headers().firstValue(name).orElse("");
    }

    private static byte[] picture(int size) {
        byte[] bytes = new byte[Math.max(64, size)];
        new Random(size).nextBytes(bytes);
        byte[] signature = HexFormat.of().parseHex("89504e470d0a1a0a");
        System.arraycopy(signature, 0, bytes, 0, signature.length);
        return bytes;
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private TestCalls.As officer() {
        return calls.as("plan:read", "plan:write");
    }
}
