package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A file that is no plan is refused, and nothing is stored.
class DocumentRefusalTests extends InApril {
    static Stream<Arguments> documents() throws IOException {
        return Stream.of(
                Arguments.of("空.txt", new byte[0], 422, "document-empty"),
                Arguments.of("空.docx", new byte[0], 422, "document-empty"),
                Arguments.of("坏.docx", text("这不是压缩包"), 422, "document-damaged"),
                Arguments.of("要点.pdf", text("%PDF-1.7"), 422, "document-damaged"),
                Arguments.of("要点.exe", text("MZ"), 415, "document-not-supported"),
                Arguments.of("大.txt", new byte[11 << 20], 413, "document-too-large"),
                Arguments.of("炸弹.docx", bomb(), 422, "document-bomb"),
                Arguments.of(
                        "通知.txt", text("关于放假的通知\n\n请各校做好安排。"), 422, "plan-without-commitments"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_document_that_is_no_plan_is_refused(
            String name, byte[] content, int status, String code) {
        TestCalls.As officer = calls.as("plan:read", "plan:write");
        Answer answer = Multipart.upload(officer, name, content, "year", "2026", "unit", "990199");
        assertThat(answer.code()).as("%s", answer.json()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("detail").asString()).containsPattern("\\p{IsHan}");
        assertThat(officer.get("/api/v1/drafts/P2026-990199").status()).isEqualTo(404);
    }

    @Test
    void a_plan_of_a_unit_that_is_not_in_the_register_is_refused_and_the_nearest_is_named() {
        TestCalls.As officer = calls.as("plan:read", "plan:write");
        Answer answer =
                Multipart.upload(
                        officer, "要点.txt", Suite.samplePlan(), "year", "2026", "unit", "99019");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/at").asString()).isEqualTo("/unit");
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("unit-unknown");
        assertThat(answer.json().at("/errors/0/suggestion").asString()).contains("990109");
        assertThat(officer.get("/api/v1/drafts/P2026-99019").status()).isEqualTo(404);
    }

    @Test
    void an_upload_without_unit_or_with_a_wrong_year_names_both() {
        Answer answer =
                Multipart.upload(
                        calls.as("plan:write"), "要点.txt", Suite.samplePlan(), "year", "26");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors"))
                .extracting(e -> e.get("at").asString())
                .containsExactlyInAnyOrder("/unit", "/year");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(
                    text(
                            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }
}
