package cn.duban.local.suite;

import cn.duban.local.suite.Step.Phase;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// 启动次序 — folders and secrets, then store and broker, then start-up caches, then the services.
///
/// Caches are trained while store and broker are up: a service asks for them while it starts.
final class Startup {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final List<Part> GROUND = List.of(Part.STORE, Part.BROKER);

    private final Suite suite;
    private final Launch launch;
    private final Secrets secrets;
    private final Progress progress;

    Startup(Suite suite, Launch launch, Secrets secrets, Progress progress) {
        this.suite = suite;
        this.launch = launch;
        this.secrets = secrets;
        this.progress = progress;
    }

    void all() throws InterruptedException {
        Training training = new Training(suite.settings(), launch, progress);
        List<Part> own = Stream.of(Part.values()).filter(this::isOurProgram).toList();
        prepareFolder();
        training.unpack(own);
        start(GROUND);
        training.train(own);
        start(Part.services());
    }

    void ground() throws InterruptedException {
        prepareFolder();
        start(GROUND);
    }

    private void prepareFolder() {
        try {
            suite.folder().create();
            secrets.createMissing();
        } catch (IOException refused) {
            String root = suite.folder().root().toString();
            throw new SuiteFailure("数据目录不能写：" + root + "。请换一个目录：--data DIR", refused);
        }
    }

    private void start(List<Part> parts) throws InterruptedException {
        for (Part part : parts) {
            progress.tell(part, suite.isExternal(part) ? Phase.EXTERNAL : Phase.STARTING);
            suite.start(part);
        }
        Together.each(parts, parts.size(), this::awaitReady);
    }

    private void awaitReady(Part part) throws InterruptedException {
        suite.awaitReady(part, PATIENCE);
        if (part == Part.BROKER && suite.isExternal(part)) {
            ExternalTopics.ensure(suite.kafkaServers());
        }
        progress.tell(part, Phase.READY);
    }

    private boolean isOurProgram(Part part) {
        return !suite.isExternal(part) && (part != Part.STORE || Mongod.onThePath().isEmpty());
    }
}
