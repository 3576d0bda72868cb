package cn.duban.local.command;

import cn.duban.local.suite.ComposeSecrets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// 生成密件 — random secrets for the container deployment; what is there already stays.
@Command(name = "secrets", mixinStandardHelpOptions = true)
final class SecretsCommand implements Callable<Integer> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", descriptionKey = "secrets.folder")
    private @Nullable Path folder;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Path project = Path.of(System.getProperty("duban.project", "."));
        Path target = folder == null ? project.resolve("infra/secrets") : folder;
        long count = ComposeSecrets.createMissing(target);
        spec.commandLine().getOut().println("密件 " + count + " 份 secrets in " + target);
        return 0;
    }
}
