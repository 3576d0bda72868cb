package cn.duban.plan.intake.document;

import java.nio.charset.StandardCharsets;

/// 读文件.
public final class DocumentReader {

    public String read(String fileName, byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
