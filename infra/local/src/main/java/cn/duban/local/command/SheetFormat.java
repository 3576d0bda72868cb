package cn.duban.local.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// 文件格式 — what a file to be pushed is, by its suffix; JSON where the suffix says nothing.
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

    static SheetFormat of(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(f -> name.endsWith("." + f.suffix))
                .findFirst()
                .orElse(JSON);
    }

    static Optional<SheetFormat> named(String format) {
        return Arrays.stream(values()).filter(f -> f.suffix.equalsIgnoreCase(format)).findFirst();
    }

    String contentType() {
        return contentType;
    }
}
