package cn.duban.plan.intake.document;

/// 文件签名 — what the first bytes say a file is.
enum FileSignature {
    ZIP("压缩包", "PK\u0003\u0004"),
    OLE("旧版 .doc 文档", "\u00d0\u00cf\u0011\u00e0"),
    PDF("PDF 文件", "%PDF"),
    RTF("RTF 文件", "{\\rtf"),
    PROGRAM("程序文件", "MZ"),
    UNKNOWN("未知格式", "");

    private final String chinese;
    private final String start;

    FileSignature(String chinese, String start) {
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

    private static boolean startsWith(byte[] content, String start) {
        if (content.length < start.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            if ((content[i] & 0xff) != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "没有扩展名" : name.substring(dot) + " 文件";
    }

    String chinese() {
        return chinese;
    }
}
