package cn.duban.local.command;

import cn.duban.local.suite.Suite;
import cn.duban.local.suite.SuiteLock;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// 停止 — stops exactly what `up` started; data stay.
@Command(name = "down", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    @Mixin private SuiteLocation where = new SuiteLocation();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        where.refuseMissing();
        Optional<Suite> noted = where.noted();
        if (noted.isEmpty()) {
            out.println("没有在运行的督办（数据目录 %s）。 Nothing is running.".formatted(where.folder().root()));
            return 0;
        }
        try (SuiteLock _ = SuiteLock.take(where.folder())) {
            noted.get().down(new ProgressDisplay(out, Display.isLive()));
        }
        out.println("已停止，数据保留在 " + where.folder().root());
        out.println("再次启动：" + where.toUp());
        return 0;
    }
}
