package cn.duban.plan.intake.document;

import cn.duban.plan.intake.UnreadableDocument;
import cn.duban.plan.intake.UnreadableDocumentException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// 解压检查 — inflates a package once under limits, believing no size it states, before a parser sees
/// it.
final class ZipInspection {

    static final int MOST_ENTRIES = 500;
    static final long MOST_BYTES = 100L << 20;
    static final int HIGHEST_RATIO = 100;

    private static final int RATIO_MATTERS_FROM = 1 << 20;
    private static final String BODY = "word/document.xml";
    private static final String MACROS = "vbaproject.bin";

    private final Set<String> names = new HashSet<>();
    private final long packed;
    private long inflated;

    private ZipInspection(long packed) {
        this.packed = packed;
    }

    /// Refuses what nobody should open; answers whether there are pictures inside.
    static boolean inspect(byte[] content) {
        ZipInspection inspection = new ZipInspection(content.length);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                inspection.name(entry.getName());
                inspection.inflate(zip, entry.getName());
            }
        } catch (ZipException e) {
            throw String.valueOf(e.getMessage()).contains("encrypted")
                    ? new UnreadableDocumentException(new UnreadableDocument.Encrypted(), e)
                    : new UnreadableDocumentException(new UnreadableDocument.Damaged("压缩结构不完整"), e);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableDocumentException(new UnreadableDocument.Damaged("压缩结构不完整"), e);
        }
        inspection.contents();
        return inspection.names.stream().anyMatch(n -> n.startsWith("word/media/"));
    }

    private void name(String name) {
        if (names.size() >= MOST_ENTRIES) {
            throw bomb("包含的文件超过 " + MOST_ENTRIES + " 个");
        }
        boolean outside =
                name.contains("..")
                        || name.startsWith("/")
                        || name.contains("\\")
                        || name.contains(":");
        if (outside) {
            throw bomb("内部文件名指向包外");
        }
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw bomb("内部文件名重复");
        }
    }

    private void inflate(ZipInputStream zip, String name) throws IOException {
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            inflated += read;
            if (inflated > MOST_BYTES) {
                throw bomb("解压后超过 " + (MOST_BYTES >> 20) + " MiB");
            }
            if (inflated > RATIO_MATTERS_FROM && inflated / packed > HIGHEST_RATIO) {
                throw bomb("压缩比超过 " + HIGHEST_RATIO + " 倍");
            }
            if (xml) {
                kept.write(buffer, 0, read);
            }
        }
        if (xml && declaresEntities(kept)) {
            throw new UnreadableDocumentException(new UnreadableDocument.Damaged("内部声明了外部实体"));
        }
    }

    /// No part of a real document declares a document type, in whatever encoding.
    private static boolean declaresEntities(ByteArrayOutputStream xml) {
        String text = xml.toString(StandardCharsets.ISO_8859_1).replace("\0", "");
        return text.contains("<!DOCTYPE") || text.contains("<!ENTITY");
    }

    private void contents() {
        if (names.stream().anyMatch(n -> n.endsWith(MACROS))) {
            throw new UnreadableDocumentException(new UnreadableDocument.WithMacros());
        }
        if (!names.contains(BODY)) {
            throw new UnreadableDocumentException(new UnreadableDocument.Damaged("压缩包里没有 Word 正文"));
        }
    }

    private static UnreadableDocumentException bomb(String what) {
        return new UnreadableDocumentException(new UnreadableDocument.Bomb(what));
    }
}
