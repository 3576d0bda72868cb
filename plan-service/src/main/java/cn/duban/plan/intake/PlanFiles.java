package cn.duban.plan.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// 计划文件 — what was named on the command line, with folders opened.
///
/// In a folder only what a plan can be counts; hidden files and the lock files of Word (`~$`) do
/// not.
final class PlanFiles {

    private static final Set<String> ENDINGS = Set.of("docx", "doc", "wps", "pdf", "txt");
    private static final int DEEPEST = 8;

    private PlanFiles() {}

    static List<Path> in(List<Path> named) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.walk(path, DEEPEST)) {
                    inside.filter(PlanFiles::isPlan).sorted().forEach(files::add);
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static boolean isPlan(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean ours = !name.startsWith(".") && !name.startsWith("~$");
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return ours && ENDINGS.contains(ending) && Files.isRegularFile(file);
    }
}
