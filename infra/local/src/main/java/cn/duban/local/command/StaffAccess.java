package cn.duban.local.command;

import cn.duban.local.client.DubanClient;
import cn.duban.local.client.Refusal;
import cn.duban.local.client.RefusedException;
import cn.duban.local.client.UnreachableException;
import cn.duban.local.suite.Suite;
import cn.duban.local.suite.SuiteFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// 登录 — signs a member of staff in at the suite that runs here, or at another one; mixed into the
/// commands that ask it something.
public final class StaffAccess {

    @Option(names = "--url", paramLabel = "URL", descriptionKey = "staff.url")
    private @Nullable URI url;

    @Option(names = "--user", paramLabel = "NAME", descriptionKey = "staff.user")
    private String user = "admin";

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "staff.password-file")
    private @Nullable Path passwordFile;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /// Somebody signed in; without a suite the command cannot go on.
    DubanClient signedIn(SuiteLocation where) throws IOException {
        URI gateway = gateway(where).orElseThrow(where::noGateway);
        String password = password(where);
        return told(where, () -> DubanClient.at(gateway).signedIn(user, password));
    }

    /// `--url`, else the suite that runs here.
    Optional<URI> gateway(SuiteLocation where) {
        return url == null
                ? where.gateway()
                : Optional.of(WrongValue.web(command.commandLine(), url));
    }

    /// Who does not answer: the address that was named, or the suite of this folder and how it is
    /// started.
    String missing(SuiteLocation where) {
        return url == null ? where.whyNot() : "连不上 " + url;
    }

    private String password(SuiteLocation where) throws IOException {
        if (passwordFile != null) {
            return SecretFile.read("密码文件", passwordFile);
        }
        return Optional.ofNullable(System.getenv("DUBAN_PASSWORD"))
                .or(() -> where.noted().map(Suite::firstPassword))
                .orElseThrow(() -> new SuiteFailure("需要密码：--password-file 或环境变量 DUBAN_PASSWORD。"));
    }

    /// What goes wrong on the way becomes a sentence.
    public static <T> T told(SuiteLocation where, Supplier<T> asking) {
        try {
            return asking.get();
        } catch (UnreachableException away) {
            throw new SuiteFailure(
                    "连不上网关，督办没有在运行？（%s）看一下：%s"
                            .formatted(away.getMessage(), where.toType().of("status")),
                    away);
        } catch (RefusedException refused) {
            throw new SuiteFailure(sentence(refused.refusal(), where), refused);
        }
    }

    private static String sentence(Refusal refusal, SuiteLocation where) {
        String said = refusal.detail().isEmpty() ? refusal.inOneLine() : refusal.detail();
        return switch (refusal.code()) {
            case "login-refused" -> said + "密码改过的话，用 --password-file 或环境变量 DUBAN_PASSWORD 给出。";
            case "upstream-away", "upstream-slow" -> away(said, where);
            default -> said;
        };
    }

    /// Which service it is, and what to do: how programs repeat a request does not help a person.
    private static String away(String said, SuiteLocation where) {
        return "%s。看是哪一部分没有运行、怎样恢复：%s"
                .formatted(said.split("[，；。]", 2)[0], where.toType().of("status"));
    }
}
