package cn.duban.plan.tracking.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// 材料类型 — told by a file's first bytes, never by its name.
///
/// Taken are pictures, PDF, OFD and office documents without macros; a web page, a program or an
/// archive of other files is no evidence.
public enum EvidenceType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    SHEET("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    SLIDES("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    OFD("application/ofd", "ofd"),
    OLD_OFFICE("application/x-ole-storage", "doc", "xls", "ppt", "wps", "et", "dps");

    private static final int ENOUGH = 16;
    private static final int MOST_PARTS = 5000;

    private final String mediaType;
    private final List<String> extensions;

    EvidenceType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    static Optional<EvidenceType> of(byte[] content) {
        String hex =
                HexFormat.of().formatHex(Arrays.copyOf(content, Math.min(ENOUGH, content.length)));
        String ascii =
                new String(content, 0, Math.min(ENOUGH, content.length), StandardCharsets.US_ASCII);
        if (hex.startsWith("89504e470d0a1a0a")) {
            return Optional.of(PNG);
        }
        if (hex.startsWith("ffd8ff")) {
            return Optional.of(JPEG);
        }
        if (hex.startsWith("d0cf11e0a1b11ae1")) {
            return Optional.of(OLD_OFFICE);
        }
        if (ascii.startsWith("%PDF-")) {
            return Optional.of(PDF);
        }
        if (ascii.startsWith("RIFF") && ascii.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        if (ascii.startsWith("ftyphei", 4) || ascii.startsWith("ftypmif1", 4)) {
            return Optional.of(HEIC);
        }
        return hex.startsWith("504b0304") ? packed(content) : Optional.empty();
    }

    /// Reads the table of contents only: nothing is unpacked.
    private static Optional<EvidenceType> packed(byte[] content) {
        Set<String> tops = new HashSet<>();
        try (ZipFile zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                        .get()) {
            int parts = 0;
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                String name = part.getName();
                if (++parts > MOST_PARTS
                        || name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                    return Optional.empty();
                }
                tops.add(name.contains("/") ? name.substring(0, name.indexOf('/') + 1) : name);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
        return kindOf(tops);
    }

    private static Optional<EvidenceType> kindOf(Set<String> tops) {
        if (tops.contains("OFD.xml")) {
            return Optional.of(OFD);
        }
        if (!tops.contains("[Content_Types].xml")) {
            return Optional.empty();
        }
        return tops.contains("word/")
                ? Optional.of(WORD)
                : tops.contains("xl/")
                        ? Optional.of(SHEET)
                        : tops.contains("ppt/") ? Optional.of(SLIDES) : Optional.empty();
    }

    /// The file's name without path and control characters, with an extension that tells the truth.
    String named(String fileName) {
        String bare = fileName.replaceAll(".*[/\\\\]", "").replaceAll("\\p{C}", "").strip();
        String name = bare.isEmpty() ? "佐证材料" : bare;
        String lower = name.toLowerCase(Locale.ROOT);
        String cut = name.length() > 120 ? name.substring(0, 120) : name;
        return extensions.stream().anyMatch(e -> lower.endsWith("." + e)) && cut.equals(name)
                ? name
                : cut + "." + extensions.getFirst();
    }
}
