package cn.duban.local.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// 文件格式 — what a file to be pushed is, by its suffix; JSON where there is none.
enum SheetFormat {
    JSON("json", "application/json"),
    NDJSON("ndjson", "application/x-ndjson"),
    CSV("csv", "text/csv"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String suffix;
    private final String contentType;

    SheetFormat(String suffix, String contentType) {
        this.suffix = suffix;
        this.contentType = contentType;
    }

    /// JSON where there is no suffix; empty for one that is not among these.
    static Optional<SheetFormat> of(String file) {
        String name = String.valueOf(Path.of(file).getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? Optional.of(JSON) : named(name.substring(dot + 1));
    }

    static Optional<SheetFormat> named(String format) {
        return Arrays.stream(values()).filter(f -> f.suffix.equalsIgnoreCase(format)).findFirst();
    }

    String contentType() {
        return contentType;
    }
}
