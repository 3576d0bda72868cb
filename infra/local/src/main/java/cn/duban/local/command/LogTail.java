package cn.duban.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// 跟随日志 — prints whole lines that were added since the last look; begins anew with a new file.
final class LogTail {

    private static final int PAUSE_MS = 300;

    private final String prefix;
    private final Path log;
    private long seen;

    LogTail(String prefix, Path log) {
        this.prefix = prefix;
        this.log = log;
        this.seen = size();
    }

    static void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
    }

    void printNew(PrintWriter out) throws IOException {
        long size = size();
        if (size < seen) {
            seen = 0;
        }
        if (size == seen) {
            return;
        }
        byte[] added = new byte[(int) Math.min(size - seen, 1 << 20)];
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(seen);
            file.readFully(added);
        }
        int whole = lastLineEnd(added);
        seen += whole;
        new String(added, 0, whole, StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> out.println(prefix + line));
    }

    private static int lastLineEnd(byte[] bytes) {
        for (int i = bytes.length; i > 0; i--) {
            if (bytes[i - 1] == '\n') {
                return i;
            }
        }
        return 0;
    }

    private long size() {
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
