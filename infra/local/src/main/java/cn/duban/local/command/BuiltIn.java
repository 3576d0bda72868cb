package cn.duban.local.command;

import java.util.List;

/// 自带命令 — the commands of this module, in the order the help lists them.
public final class BuiltIn {

    private BuiltIn() {}

    public static List<Object> commands() {
        return List.of(
                new UpCommand(),
                new DownCommand(),
                new StatusCommand(),
                new LogsCommand(),
                new DoctorCommand(),
                new ExtractCommand(),
                new PlanCommand(),
                new ReportCommand(),
                new CheckCommand(),
                new PushCommand(),
                new TopicsCommand(),
                new SecretsCommand());
    }
}
