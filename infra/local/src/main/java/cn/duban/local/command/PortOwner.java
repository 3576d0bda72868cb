package cn.duban.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 谁占了端口 — names the process that listens on a port, where the system lets us look.
final class PortOwner {

    private static final String LISTENING = "0A";
    private static final int LOCAL = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final int SHOWN = 80;

    private PortOwner() {}

    static Optional<String> of(int port) {
        return socketOf(port).flatMap(PortOwner::holderOf).map(PortOwner::describe);
    }

    private static Optional<String> socketOf(int port) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)).stream())
                .map(line -> line.strip().split("\\s+"))
                .filter(row -> row.length > INODE && row[STATE].equals(LISTENING))
                .filter(row -> row[LOCAL].endsWith(suffix))
                .map(row -> "socket:[" + row[INODE] + "]")
                .findFirst();
    }

    private static Optional<ProcessHandle> holderOf(String socket) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), socket))
                .findFirst();
    }

    private static boolean holds(long pid, String socket) {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return open.anyMatch(file -> isLinkTo(file, socket));
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static boolean isLinkTo(Path file, String socket) {
        try {
            return Files.readSymbolicLink(file).toString().equals(socket);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private static String describe(ProcessHandle process) {
        String command = process.info().command().orElse("?");
        String arguments =
                process.info().arguments().stream()
                        .flatMap(Arrays::stream)
                        .filter(argument -> !argument.startsWith("-"))
                        .collect(Collectors.joining(" "));
        String all = (Path.of(command).getFileName() + " " + arguments).strip();
        String shown = all.length() > SHOWN ? all.substring(0, SHOWN) + "…" : all;
        return "进程 " + process.pid() + " " + shown;
    }

    private static List<String> lines(Path table) {
        try {
            return Files.exists(table) ? Files.readAllLines(table) : List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
