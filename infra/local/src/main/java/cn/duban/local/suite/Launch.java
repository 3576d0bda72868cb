package cn.duban.local.suite;

import cn.duban.local.broker.LocalBroker;
import cn.duban.local.store.DurableStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// 启动命令 — the command line and the environment of each part.
final class Launch {

    private static final String HOST = "127.0.0.1";

    private final SuiteSettings settings;
    private final SuiteFolder folder;

    Launch(SuiteSettings settings) {
        this.settings = settings;
        this.folder = new SuiteFolder(settings.data());
    }

    Program program(Part part) {
        return new Program(settings.project(), part);
    }

    List<String> command(Part part) {
        Optional<Path> mongod = part == Part.STORE ? Mongod.onThePath() : Optional.empty();
        if (mongod.isPresent()) {
            return Mongod.command(mongod.get(), folder.home(part), settings.ports().of(part));
        }
        List<String> command = new ArrayList<>(List.of(Jvm.command()));
        command.addAll(Jvm.options(part, settings.speed()));
        program(part).cache().ifPresent(cache -> command.add("-XX:AOTCache=" + cache));
        command.addAll(target(part));
        if (!part.isService()) {
            command.addAll(arguments(part, folder.home(part), settings.ports()));
            command.addAll(List.of("--ready-file", folder.readyFile(part).toString()));
        }
        return command;
    }

    /// A run that loads what a start loads, writes the cache and ends by itself.
    List<String> trainingCommand(Part part, Path scratch) {
        Path cache = program(part).cacheFile();
        List<String> command = new ArrayList<>(List.of(Jvm.command()));
        command.addAll(Jvm.options(part, settings.speed()));
        command.add("-XX:AOTCacheOutput=" + cache);
        command.add("-Dspring.context.exit=onRefresh");
        command.addAll(target(part));
        if (!part.isService()) {
            command.addAll(arguments(part, scratch, Ports.free()));
            command.add("--rehearse");
        }
        return command;
    }

    Map<String, String> environment(Part part) {
        Map<String, String> all = new HashMap<>();
        if (!part.isService()) {
            return all;
        }
        all.put("SPRING_MONGODB_URI", mongo().forDatabase(part.database()));
        all.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", kafkaServers());
        all.put("SERVER_ADDRESS", HOST);
        all.put("SERVER_PORT", Integer.toString(settings.ports().of(part)));
        all.put("MANAGEMENT_SERVER_ADDRESS", HOST);
        all.put("MANAGEMENT_SERVER_PORT", Integer.toString(settings.ports().beside(part)));
        all.put("DUBAN_SECRETS", folder.secrets().toString());
        all.put("DUBAN_HOME", folder.home(part).toString());
        if (part == Part.GATEWAY) {
            all.putAll(routes());
        }
        if (part == Part.NOTIFICATION) {
            // On one machine the receivers of webhooks are neighbours; elsewhere this list is
            // empty.
            all.put("DUBAN_WEBHOOK_ALLOWEDNETWORKS", "127.0.0.0/8");
        }
        all.putAll(settings.extra());
        return all;
    }

    /// Where the gateway finds the other services.
    private Map<String, String> routes() {
        return Part.services().stream()
                .filter(service -> service != Part.GATEWAY)
                .collect(
                        Collectors.toMap(
                                service -> "DUBAN_ROUTES_" + service.name(),
                                service -> "http://" + HOST + ":" + settings.ports().of(service)));
    }

    MongoAddress mongo() {
        return new MongoAddress(
                settings.mongoUri()
                        .orElse("mongodb://" + HOST + ":" + settings.ports().of(Part.STORE)));
    }

    String kafkaServers() {
        return settings.kafkaServers().orElse(HOST + ":" + settings.ports().of(Part.BROKER));
    }

    /// Starts the process in its own work folder, with its output in its log.
    Process start(Part part) throws IOException {
        Files.deleteIfExists(folder.readyFile(part));
        Path home = SuiteFolder.createPrivate(folder.home(part));
        Path log = LogFile.roomFor(folder.log(part));
        List<String> command = new ArrayList<>(command(part));
        if (settings.detached()) {
            command.addAll(0, Detachment.prefix());
        }
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(home.toFile())
                        .redirectErrorStream(true)
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment(part));
        return builder.start();
    }

    private List<String> target(Part part) {
        Program program = program(part);
        return switch (part) {
            case STORE -> List.of("-cp", program.classPath(), DurableStore.class.getName());
            case BROKER -> List.of("-cp", program.classPath(), LocalBroker.class.getName());
            case SCHOOL, PLAN, INDICATOR, NOTIFICATION, GATEWAY ->
                    List.of("-jar", program.jar().toString());
        };
    }

    private List<String> arguments(Part part, Path data, Ports ports) {
        List<String> arguments = new ArrayList<>(List.of("--data", data.toString()));
        arguments.addAll(List.of("--port", Integer.toString(ports.of(part))));
        if (part == Part.BROKER) {
            arguments.addAll(List.of("--controller-port", Integer.toString(ports.beside(part))));
        } else if (settings.sync()) {
            arguments.add("--sync");
        }
        return arguments;
    }
}
