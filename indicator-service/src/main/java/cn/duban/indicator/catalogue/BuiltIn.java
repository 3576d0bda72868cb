package cn.duban.indicator.catalogue;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;

/// 内置目录 — the files this service is built with, one per subject.
final class BuiltIn {

    /// After every standard that is known today has come into force.
    static final LocalDate NEWEST = LocalDate.of(2026, 12, 31);

    private static final List<String> FILES =
            List.of(
                    "health",
                    "preschool",
                    "balance",
                    "burden",
                    "teachers",
                    "progression",
                    "supervision");

    private BuiltIn() {}

    static CatalogueFile file() {
        return FILES.stream().map(BuiltIn::read).reduce(CatalogueFile::plus).orElseThrow();
    }

    private static CatalogueFile read(String name) {
        InputStream yaml = BuiltIn.class.getResourceAsStream("/catalogue/" + name + ".yaml");
        if (yaml == null) {
            throw Mistake.CANNOT_READ.here(name, 0, "不在类路径上");
        }
        return CatalogueFile.read(yaml);
    }
}
