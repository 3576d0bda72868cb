package cn.duban.plan.tracking.evidence;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// 佐证文件 — one file by its fingerprint, stored once, with every commitment it was given for.
///
/// The bytes lie in `chunks` documents of their own.
@Document("evidence_files")
public record EvidenceFile(@Id String id, EvidenceType type, int size, int chunks, List<Use> uses) {

    /// 用处: the file was given for a commitment.
    public record Use(String commitment, String fileName, String by, Instant at) {}

    public EvidenceFile {
        uses = List.copyOf(uses);
    }

    /// 分块 — `fingerprint#number`.
    @Document("evidence_chunks")
    record Chunk(@Id String id, byte[] bytes) {
        static String id(String fingerprint, int number) {
            return fingerprint + "#" + number;
        }
    }
}
