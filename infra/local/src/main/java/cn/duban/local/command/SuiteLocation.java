package cn.duban.local.command;

import cn.duban.local.suite.Part;
import cn.duban.local.suite.Ports;
import cn.duban.local.suite.Standing;
import cn.duban.local.suite.Suite;
import cn.duban.local.suite.SuiteFailure;
import cn.duban.local.suite.SuiteFolder;
import cn.duban.local.suite.SuiteSettings;
import cn.duban.local.suite.SuiteState;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// 在哪里 — the checkout and the data folder a command is about; mixed into every command.
public final class SuiteLocation {

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /// The checkout: told by the launcher, else found above the current folder.
    public Path project() {
        String told = System.getProperty("duban.project");
        if (told != null) {
            return Path.of(told);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("infra/local"))
                    && Files.exists(at.resolve("pom.xml"))) {
                return at;
            }
        }
        throw new SuiteFailure("找不到督办的程序目录，请用 ./duban 启动。");
    }

    /// `--data`, else `DUBAN_DATA`, else `.duban` in the checkout.
    public Path data() {
        return usable(named().orElseGet(() -> project().resolve(".duban")));
    }

    private Optional<Path> named() {
        return Optional.ofNullable(data)
                .or(() -> Optional.ofNullable(System.getenv("DUBAN_DATA")).map(Path::of));
    }

    /// For commands that start nothing: a folder that was named and is not there is a slip of the
    /// pen, and "nothing there" would be no answer about the suite that was meant.
    void refuseMissing() {
        if (named().isPresent() && !Files.isDirectory(data())) {
            throw new WrongValue(
                    command.commandLine(),
                    "没有这个数据目录：%s。请检查 --data；从没启动过的，先运行 %s"
                            .formatted(folder().root(), toType().up(Ports.usual(0))));
        }
    }

    /// What is no folder and cannot become one is refused before anything is done.
    private Path usable(Path folder) {
        Path at = folder.toAbsolutePath();
        while (!Files.exists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        if (!Files.isDirectory(at)) {
            throw new WrongValue(
                    command.commandLine(), "数据目录不能用：" + at + " 不是文件夹。请换一个目录：--data DIR");
        }
        return folder;
    }

    public SuiteFolder folder() {
        return new SuiteFolder(data());
    }

    public SuiteSettings settings() {
        return SuiteSettings.of(project(), data());
    }

    /// The suite that was started here, running or not.
    public Optional<Suite> noted() {
        return Suite.noted(settings());
    }

    /// The door of the suite that runs here; it is enough, whoever else may be away.
    Optional<URI> gateway() {
        refuseMissing();
        return noted().filter(suite -> suite.isAlive(Part.GATEWAY))
                .filter(suite -> suite.isReady(Part.GATEWAY))
                .map(suite -> suite.address(Part.GATEWAY));
    }

    /// Says that no door is open here, and which other one may be named.
    SuiteFailure noGateway() {
        return new SuiteFailure(whyNot() + "，或用 --url 指明网关地址。");
    }

    /// The suite that runs here; without one the command cannot go on.
    public Suite running() {
        return noted().filter(Suite::isUp).orElseThrow(() -> new SuiteFailure(whyNot()));
    }

    /// What keeps the suite of this folder from being used, and the command that changes it.
    String whyNot() {
        Optional<Suite> suite = noted();
        if (suite.isEmpty()) {
            return "督办没有在运行（数据目录 %s）。请先运行 %s".formatted(folder().root(), toUp());
        }
        Standing standing = suite.get().standing();
        String heal = "。请运行 " + toUp();
        return standing.inOneLine() + (standing.broken().isEmpty() ? "" : heal);
    }

    /// The words that bring the suite of this folder up where it ran before.
    String toUp() {
        return toType().up(SuiteState.lastPorts(folder()));
    }

    /// The words that are about this suite.
    ToType toType() {
        return ToType.of(settings());
    }
}
