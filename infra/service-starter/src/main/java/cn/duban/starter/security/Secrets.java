package cn.duban.starter.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// 密件 — the folder of small files a service gets its secrets from; nothing secret stands in the
/// environment, in properties or in the repository.
public final class Secrets {
    private final Path folder;

    public Secrets(String folder) {
        if (folder.isBlank()) {
            throw new IllegalStateException(
                    "DUBAN_SECRETS 未设置：请指向存放密件的文件夹。 (folder with internal-jwks.json …)");
        }
        this.folder = Path.of(folder);
    }

    /// The content of one secret; a service that needs it does not start without it.
    public String read(String name) {
        Path file = folder.resolve(name);
        try {
            String content = Files.readString(file).strip();
            if (content.isEmpty()) {
                throw new IllegalStateException("密件为空 (empty secret): " + file);
            }
            return content;
        } catch (IOException e) {
            throw new IllegalStateException("缺少密件 (missing secret): " + file, e);
        }
    }
}
