package cn.duban.plan.summary;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// 下载 — a file as an answer, under its Chinese name.
enum Download {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

    private final MediaType type;
    private final String suffix;

    Download(String type, String suffix) {
        this.type = MediaType.parseMediaType(type);
        this.suffix = suffix;
    }

    ResponseEntity<byte[]> of(byte[] content, String title) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(title + suffix, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
