package cn.duban.plan.intake.document;

import java.nio.charset.StandardCharsets;

/// 文件签名 — what the first bytes say a file is.
enum FileSignature {
    ZIP("压缩包", new byte[] {'P', 'K', 3, 4}),
    OLE("旧版 .doc 文档", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}),
    PDF("PDF 文件", "%PDF".getBytes(StandardCharsets.US_ASCII)),
    RTF("RTF 文件", "{\\rtf".getBytes(StandardCharsets.US_ASCII)),
    PROGRAM("程序文件", new byte[] {'M', 'Z'}),
    UNKNOWN("未知格式", new byte[0]);

    private static final String ENCRYPTED_STREAM = "EncryptedPackage";

    private final String chinese;
    private final byte[] start;

    FileSignature(String chinese, byte[] start) {
        this.chinese = chinese;
        this.start = start;
    }

    static FileSignature of(byte[] content) {
        for (FileSignature signature : values()) {
            if (startsWith(content, signature.start)) {
                return signature;
            }
        }
        return UNKNOWN;
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        if (content.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (content[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    /// A password-protected .docx is an OLE file that holds a stream of this name.
    static boolean holdsEncryptedPackage(byte[] content) {
        String directory = new String(content, StandardCharsets.ISO_8859_1);
        byte[] name = ENCRYPTED_STREAM.getBytes(StandardCharsets.UTF_16LE);
        return directory.contains(new String(name, StandardCharsets.ISO_8859_1));
    }

    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "没有扩展名" : name.substring(dot) + " 文件";
    }

    String chinese() {
        return chinese;
    }
}
