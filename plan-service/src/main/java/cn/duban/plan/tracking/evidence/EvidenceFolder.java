package cn.duban.plan.tracking.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// 材料夹 — the evidence of one commitment, in the order it came.
@Document("evidence_folders")
public record EvidenceFolder(@Id String id, @Version @Nullable Long version, List<Item> items) {
    static final int MOST_FILES = 50;
    static final long MOST_BYTES = 200L << 20;

    /// 一份材料.
    public record Item(
            String sha256, String fileName, EvidenceType type, int size, String by, Instant at) {}

    public EvidenceFolder {
        items = List.copyOf(items);
    }

    static EvidenceFolder empty(String commitment) {
        return new EvidenceFolder(commitment, null, List.of());
    }

    Optional<Item> item(String sha256) {
        return items.stream().filter(i -> i.sha256().equals(sha256)).findFirst();
    }

    boolean hasRoomFor(int bytes) {
        long stored = items.stream().mapToLong(Item::size).sum();
        return items.size() < MOST_FILES && stored + bytes <= MOST_BYTES;
    }

    EvidenceFolder with(Item item) {
        return new EvidenceFolder(
                id, version, Stream.concat(items.stream(), Stream.of(item)).toList());
    }
}
