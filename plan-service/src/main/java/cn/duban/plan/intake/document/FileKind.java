package cn.duban.plan.intake.document;

import java.util.Set;

/// 文件种类 — what a file claims to be by its name; one line per kind.
enum FileKind {
    /// .wps is what WPS 文字 calls a .doc; a .docm without macros inside is a .docx.
    WORD(".docx", ".doc", ".wps", ".docm"),
    PDF(".pdf"),
    TEXT(".txt", ".text"),
    OTHER();

    private final Set<String> endings;

    FileKind(String... endings) {
        this.endings = Set.of(endings);
    }

    /// The kind a name in lower case claims.
    static FileKind of(String name) {
        for (FileKind kind : values()) {
            if (kind.endings.stream().anyMatch(name::endsWith)) {
                return kind;
            }
        }
        return OTHER;
    }
}
