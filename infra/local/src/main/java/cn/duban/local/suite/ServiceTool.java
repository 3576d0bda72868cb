package cn.duban.local.suite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// 服务里的工具 — runs a main class of a service in a process of its own, without starting the service.
public final class ServiceTool {

    private final SuiteSettings settings;
    private final Part part;

    public ServiceTool(SuiteSettings settings, Part part) {
        this.settings = settings;
        this.part = part;
    }

    /// Runs with this process's input, output and folder; the exit code is the tool's.
    public int run(String mainClass, List<String> arguments)
            throws IOException, InterruptedException {
        return run(mainClass, arguments, Map.of());
    }

    /// The same with more environment: where a secret must not stand on the command line.
    public int run(String mainClass, List<String> arguments, Map<String, String> environment)
            throws IOException, InterruptedException {
        Launch launch = new Launch(settings);
        new Training(settings, launch, new Progress(Step.Listener.silent())).unpack(List.of(part));
        List<String> command = new ArrayList<>(List.of(Jvm.command()));
        command.addAll(Jvm.options(part, settings.speed()));
        command.addAll(List.of("-cp", launch.program(part).jar().toString(), mainClass));
        command.addAll(arguments);
        ProcessBuilder tool = new ProcessBuilder(command).inheritIO();
        tool.environment().putAll(environment);
        Process process = tool.start();
        try (EndingWithUs _ = EndingWithUs.of(process)) {
            return process.waitFor();
        }
    }
}
