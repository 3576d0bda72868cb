package cn.duban.local.sample;

import cn.duban.local.client.DubanClient;
import cn.duban.local.client.IssuedKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// 钥匙圈 — the sample schools' keys: shown once by the suite, hence kept in a file of mode 600.
final class KeyRing {
    private static final String PURPOSE = "示例学校自动报送";

    private final Path file;
    private final Map<String, String> secrets = new TreeMap<>();

    KeyRing(Path folder) {
        this.file = folder.resolve("sample-keys");
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        kept.stringPropertyNames().forEach(code -> secrets.put(code, kept.getProperty(code)));
    }

    String of(SampleSchool school) {
        String secret = secrets.get(school.code());
        if (secret == null) {
            throw new IllegalStateException("no key for " + school.name());
        }
        return secret;
    }

    /// Gets a key for every school that has none here; answers how many were new.
    int fill(DubanClient admin, List<SampleSchool> schools) {
        List<SampleSchool> without =
                schools.stream().filter(s -> !secrets.containsKey(s.code())).toList();
        if (without.isEmpty()) {
            return 0;
        }
        admin.issueMissingKeys(SampleDistrict.CITY, PURPOSE).forEach(this::add);
        for (SampleSchool school : without) {
            if (!secrets.containsKey(school.code())) {
                add(admin.issueKey(school.code(), PURPOSE));
            }
        }
        keep();
        return without.size();
    }

    /// The store was emptied since: what is here opens nothing any more.
    void forget() {
        secrets.clear();
    }

    private void add(IssuedKey key) {
        secrets.put(key.school(), key.secret());
    }

    private void keep() {
        StringBuilder text = new StringBuilder();
        secrets.forEach((code, secret) -> text.append(code + "=" + secret + "\n"));
        writePrivate(file, text.toString());
    }

    /// Written aside with mode 600 and moved: nobody else can read it at any moment.
    static void writePrivate(Path file, String text) {
        try {
            Path aside = Files.createTempFile(file.getParent(), file.getFileName() + "", ".new");
            if (Files.getFileStore(aside).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(aside, text);
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
