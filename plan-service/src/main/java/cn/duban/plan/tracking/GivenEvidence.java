package cn.duban.plan.tracking;

import cn.duban.plan.EntryProblem;
import cn.duban.plan.tracking.evidence.EvidenceFolder.Item;
import cn.duban.plan.tracking.evidence.EvidenceRefusals;
import cn.duban.plan.tracking.evidence.EvidenceStore;
import cn.duban.starter.security.Caller;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// 收到的佐证 — files by the folder they were given to: a commitment's, or a matter's that has none.
@Component
public class GivenEvidence {
    private final EvidenceStore store;
    private final Clock clock;

    GivenEvidence(EvidenceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// 一份材料.
    public record Given(String sha256, String fileName, int size, String by, Instant at) {
        static Given of(Item item) {
            return new Given(item.sha256(), item.fileName(), item.size(), item.by(), item.at());
        }
    }

    public boolean has(String folder, String sha256) {
        return store.find(folder, sha256).isPresent();
    }

    public List<Given> of(String folder) {
        return store.of(folder).stream().map(kept -> Given.of(kept.item())).toList();
    }

    public Given give(String folder, @Nullable MultipartFile file, Caller caller)
            throws IOException {
        return Given.of(keep(folder, file, caller).item());
    }

    EvidenceStore.Kept keep(String folder, @Nullable MultipartFile file, Caller caller)
            throws IOException {
        if (file == null) {
            throw EvidenceRefusals.missing();
        }
        if (file.getSize() > EvidenceStore.MOST_BYTES) {
            throw EvidenceRefusals.tooLarge();
        }
        String name = file.getOriginalFilename();
        return store.keep(
                folder, name == null ? "" : name, file.getBytes(), caller.name(), clock.instant());
    }

    /// Always saved, never shown in place: a file somebody sent is not run under our name.
    public ResponseEntity<byte[]> fetch(String folder, String sha256) {
        Item item =
                store.find(folder, sha256)
                        .orElseThrow(() -> new EntryProblem.NoSuchEvidence(sha256));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(item.type().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(item.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(store.content(sha256));
    }
}
