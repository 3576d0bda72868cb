package cn.duban.local.command;

import cn.duban.local.suite.Part;
import cn.duban.local.suite.PartProcess;
import cn.duban.local.suite.Ports;
import cn.duban.local.suite.SuiteState;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// A suite as another command finds it: noted in `suite.json`, its ports answered, its processes in
/// the table. Every part is played by this process until it is killed.
final class StandInSuite implements AutoCloseable {

    private final Path data;
    private final Ports ports = Ports.free();
    private final Map<Part, AutoCloseable> listening = new EnumMap<>(Part.class);
    private final Map<Part, PartProcess> processes = new EnumMap<>(Part.class);

    private StandInSuite(Path data) {
        this.data = data;
    }

    static StandInSuite in(Path data) throws IOException {
        StandInSuite suite = new StandInSuite(data);
        ProcessHandle self = ProcessHandle.current();
        for (Part part : Part.values()) {
            suite.listen(part);
            suite.processes.put(
                    part,
                    new PartProcess(
                            part, self.pid(), self.info().startInstant().orElse(Instant.now())));
        }
        suite.note();
        return suite;
    }

    Ports ports() {
        return ports;
    }

    /// Its process is one that has ended, and nobody listens any more.
    void kill(Part part) throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        processes.put(part, new PartProcess(part, ended.pid(), Instant.now()));
        AutoCloseable door = listening.remove(part);
        if (door != null) {
            door.close();
        }
        note();
    }

    private void listen(Part part) throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        if (part.isService()) {
            HttpServer server =
                    HttpServer.create(new InetSocketAddress(here, ports.beside(part)), 0);
            server.createContext(
                    "/actuator/health/readiness",
                    exchange -> {
                        exchange.sendResponseHeaders(200, -1);
                        exchange.close();
                    });
            server.start();
            listening.put(part, () -> server.stop(0));
        } else {
            listening.put(part, new ServerSocket(ports.of(part), 1, here));
            Path run = Files.createDirectories(data.resolve("run"));
            Files.writeString(run.resolve(part.id() + ".ready"), "");
        }
    }

    private void note() throws IOException {
        SuiteState state = new SuiteState(ports, Instant.now(), List.copyOf(processes.values()));
        Files.writeString(data.resolve("suite.json"), new JsonMapper().writeValueAsString(state));
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable door : new ArrayList<>(listening.values())) {
            door.close();
        }
    }
}
