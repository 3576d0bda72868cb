package cn.duban.indicator.submission.reading;

import cn.duban.indicator.PushProblem.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/// 解压检查 — inflates a workbook once under bounds, believing no size it states, before a parser sees
/// it.
public final class SoundPackage {

    static final int MOST_ENTRIES = 200;
    static final long MOST_BYTES = 40L << 20;
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final String MACROS = "vbaproject.bin";

    private SoundPackage() {}

    /// Refuses what is no workbook, is locked, carries macros or inflates beyond reason.
    public static void inspect(byte[] body) {
        if (startsWith(body, OLE)) {
            throw new Unreadable("workbook-not-supported", "文件");
        }
        Set<String> names = new HashSet<>();
        long inflated = 0;
        byte[] buffer = new byte[1 << 16];
        // The same way through the package as its parser takes, so that nothing is passed over
        // here.
        try (ZipArchiveInputStream zip =
                new ZipArchiveInputStream(new ByteArrayInputStream(body))) {
            for (ZipArchiveEntry entry = zip.getNextEntry();
                    entry != null;
                    entry = zip.getNextEntry()) {
                name(names, entry.getName());
                for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                    inflated += read;
                    if (inflated > MOST_BYTES) {
                        throw new Unreadable("workbook-too-large", entry.getName());
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable("malformed-xlsx", "文件");
        }
        if (!names.contains("xl/workbook.xml")) {
            throw new Unreadable("malformed-xlsx", "文件");
        }
    }

    private static void name(Set<String> names, String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        if (plain.endsWith(MACROS)) {
            throw new Unreadable("workbook-not-supported", name);
        }
        boolean outside = plain.contains("..") || plain.startsWith("/") || plain.contains("\\");
        if (outside || !names.add(plain) || names.size() > MOST_ENTRIES) {
            throw new Unreadable("workbook-too-large", "文件");
        }
    }

    private static boolean startsWith(byte[] body, byte[] mark) {
        if (body.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (body[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
