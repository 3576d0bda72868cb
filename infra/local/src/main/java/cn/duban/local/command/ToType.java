package cn.duban.local.command;

import cn.duban.local.suite.Ports;
import cn.duban.local.suite.SuiteSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// 要输入的命令 — the exact words that are about one particular suite, from where the user stands.
///
/// Stopping needs the data folder only: the ports a suite was started on are noted there. Starting
/// it again needs them, or schools would find nobody at the address they know.
record ToType(Path project, Path data, Path here, Optional<String> dataVariable) {

    private static final Pattern PLAIN = Pattern.compile("[\\w./:@%+=,~\\-\\p{IsHan}]+");

    static ToType of(SuiteSettings settings) {
        return new ToType(
                settings.project(),
                settings.data(),
                Path.of("").toAbsolutePath(),
                Optional.ofNullable(System.getenv("DUBAN_DATA")));
    }

    String down() {
        return of("down");
    }

    /// Brings it (back) up where it was.
    String up(Ports ports) {
        return ports.offset()
                .map(offset -> of("up") + (offset == 0 ? "" : " --port-offset " + offset))
                .orElseGet(() -> of("up") + " --free-ports");
    }

    /// Any command, about this suite.
    String of(String command) {
        String launcher = here.equals(project) ? "./duban" : quoted(project.resolve("duban"));
        boolean usual = data.equals(project.resolve(".duban")) && dataVariable.isEmpty();
        return launcher + " " + command + (usual ? "" : " --data " + quoted(data));
    }

    private static String quoted(Path path) {
        String text = path.toString();
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
