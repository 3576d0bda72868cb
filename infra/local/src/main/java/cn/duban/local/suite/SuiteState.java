package cn.duban.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// 运行记录 — `suite.json`: what was started, so that exactly that can be stopped.
public record SuiteState(Ports ports, Instant startedAt, List<PartProcess> processes) {

    private static final JsonMapper JSON = new JsonMapper();

    public SuiteState {
        processes = List.copyOf(processes);
    }

    /// The record in `folder`; an unreadable one counts as none.
    public static Optional<SuiteState> in(SuiteFolder folder) {
        return read(folder.state());
    }

    /// Where the suite of `folder` runs, or ran before it was stopped; the usual ports for a new
    /// one.
    public static Ports lastPorts(SuiteFolder folder) {
        return in(folder)
                .or(() -> read(folder.lastState()))
                .map(SuiteState::ports)
                .orElse(Ports.usual(0));
    }

    private static Optional<SuiteState> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(file);
            return Optional.of(JSON.readValue(text, SuiteState.class));
        } catch (IOException | JacksonException unreadable) {
            return Optional.empty();
        }
    }

    public Optional<PartProcess> process(Part part) {
        return processes.stream().filter(process -> process.part() == part).findFirst();
    }

    SuiteState with(PartProcess started) {
        List<PartProcess> others = new ArrayList<>(without(started.part()).processes());
        others.add(started);
        return new SuiteState(ports, startedAt, others);
    }

    SuiteState without(Part part) {
        return new SuiteState(
                ports, startedAt, processes.stream().filter(p -> p.part() != part).toList());
    }

    /// Replaces the file in one step: a reader sees the old record or the new one.
    void writeTo(SuiteFolder folder) throws IOException {
        Path aside = Files.createTempFile(folder.root(), "suite", ".new");
        String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
        Files.writeString(aside, text);
        Files.move(
                aside,
                folder.state(),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
