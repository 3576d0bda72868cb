package cn.duban.local.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// 程序包指纹 — tells two builds of a jar apart by what is in them.
///
/// Neither date nor size will do: a reproducible build gives every jar the same date, and a changed
/// character the same size. The check sums a jar keeps of its own entries are read in milliseconds.
final class Fingerprint {

    private Fingerprint() {}

    static String of(Path jar) throws IOException {
        CRC32 all = new CRC32();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream().forEach(entry -> all.update(line(entry)));
        }
        return Long.toHexString(all.getValue());
    }

    private static byte[] line(ZipEntry entry) {
        String line = entry.getName() + ' ' + entry.getSize() + ' ' + entry.getCrc() + '\n';
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
