package cn.duban.local.suite;

import java.nio.file.Path;
import java.util.List;

/// 脱离终端 — a part started from a terminal does not end with it, nor with Ctrl-C in it.
///
/// Where there is no `setsid` (macOS), `nohup` at least survives the terminal.
final class Detachment {

    private Detachment() {}

    static List<String> prefix() {
        return OnPath.find("setsid")
                .or(() -> OnPath.find("nohup"))
                .map(Path::toString)
                .map(List::of)
                .orElse(List.of());
    }
}
