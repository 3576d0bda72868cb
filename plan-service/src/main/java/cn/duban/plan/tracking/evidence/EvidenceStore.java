package cn.duban.plan.tracking.evidence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import cn.duban.plan.EntryProblem;
import cn.duban.plan.tracking.evidence.EvidenceFile.Chunk;
import cn.duban.plan.tracking.evidence.EvidenceFile.Use;
import cn.duban.plan.tracking.evidence.EvidenceFolder.Item;
import cn.duban.starter.outbox.Retrying;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/// 材料库 — keeps each file once, under its fingerprint, in pieces beside the commitments' documents.
///
/// - The pieces are written first, then the file, then the commitment's folder: after a crash in
///   between the same upload completes what was begun.
/// - The same file given again is no error; it is shown wherever it was given.
@Component
public class EvidenceStore {
    public static final int MOST_BYTES = 10 << 20;
    private static final int CHUNK = 250_000;
    private static final int MOST_USES = 100;

    private final MongoOperations store;

    EvidenceStore(MongoOperations store) {
        this.store = store;
    }

    /// One file of a commitment, and where else the very same file was given.
    public record Kept(Item item, List<Use> elsewhere) {}

    /// @throws EntryProblem.EvidenceRefused if it is none that can be taken
    public Kept keep(String commitment, String fileName, byte[] content, String by, Instant now) {
        EvidenceType type = checked(content);
        String sha256 = fingerprint(content);
        String name = type.named(fileName);
        Item item = new Item(sha256, name, type, content.length, by, now);
        refuseWhenFull(folder(commitment), item);
        if (store.findById(sha256, EvidenceFile.class) == null) {
            write(sha256, type, content);
        }
        note(sha256, new Use(commitment, name, by, now));
        Item kept = Retrying.onConflict(() -> filed(commitment, item));
        return new Kept(kept, elsewhere(commitment, sha256));
    }

    public List<Kept> of(String commitment) {
        return folder(commitment).items().stream()
                .map(i -> new Kept(i, elsewhere(commitment, i.sha256())))
                .toList();
    }

    public Optional<Item> find(String commitment, String sha256) {
        return folder(commitment).item(sha256);
    }

    public byte[] content(String sha256) {
        EvidenceFile file = store.findById(sha256, EvidenceFile.class);
        if (file == null) {
            throw new EntryProblem.NoSuchEvidence(sha256);
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream(file.size());
        for (int n = 0; n < file.chunks(); n++) {
            Chunk chunk = store.findById(Chunk.id(sha256, n), Chunk.class);
            if (chunk == null) {
                throw new IllegalStateException("piece " + n + " of evidence " + sha256 + " lost");
            }
            content.writeBytes(chunk.bytes());
        }
        return content.toByteArray();
    }

    private Item filed(String commitment, Item item) {
        EvidenceFolder folder = folder(commitment);
        Optional<Item> known = folder.item(item.sha256());
        if (known.isPresent()) {
            return known.get();
        }
        refuseWhenFull(folder, item);
        store.save(folder.with(item));
        return item;
    }

    private void write(String sha256, EvidenceType type, byte[] content) {
        int chunks = (content.length + CHUNK - 1) / CHUNK;
        IntStream.range(0, chunks)
                .forEach(n -> {
                    byte[] bytes =
                            Arrays.copyOfRange(
                                    content, n * CHUNK, Math.min(content.length, (n + 1) * CHUNK));
                    store.save(new Chunk(Chunk.id(sha256, n), bytes));
                });
        try {
            store.insert(new EvidenceFile(sha256, type, content.length, chunks, List.of()));
        } catch (DuplicateKeyException other) {
            // The same bytes came twice at the same moment: one of them is enough.
            return;
        }
    }

    private void note(String sha256, Use use) {
        store.updateFirst(
                Query.query(where("_id").is(sha256).and("uses.commitment").ne(use.commitment())),
                new Update().push("uses").slice(-MOST_USES).each(use),
                EvidenceFile.class);
    }

    private List<Use> elsewhere(String commitment, String sha256) {
        EvidenceFile file = store.findById(sha256, EvidenceFile.class);
        return file == null
                ? List.of()
                : file.uses().stream().filter(u -> !u.commitment().equals(commitment)).toList();
    }

    private EvidenceFolder folder(String commitment) {
        EvidenceFolder found = store.findById(commitment, EvidenceFolder.class);
        return found == null ? EvidenceFolder.empty(commitment) : found;
    }

    private static void refuseWhenFull(EvidenceFolder folder, Item item) {
        if (folder.item(item.sha256()).isEmpty() && !folder.hasRoomFor(item.size())) {
            throw EvidenceRefusals.full();
        }
    }

    private static EvidenceType checked(byte[] content) {
        if (content.length == 0) {
            throw EvidenceRefusals.empty();
        }
        if (content.length > MOST_BYTES) {
            throw EvidenceRefusals.tooLarge();
        }
        return EvidenceType.of(content).orElseThrow(EvidenceRefusals::unsupported);
    }

    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
