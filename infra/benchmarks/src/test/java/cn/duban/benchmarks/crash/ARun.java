package cn.duban.benchmarks.crash;

import cn.duban.benchmarks.district.District;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A small load run against a model: the history of its clients and what the model holds then.
record ARun(District district, List<Entry> history, Dump dump) {

    private static final int SCHOOLS = 12;
    private static final Patience AT_ONCE =
            new Patience(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(20));

    static ARun withAllGuards(Path folder, long seed) throws Exception {
        District district = District.of("9908", SCHOOLS);
        return against(ModelSuite.guarded(district, seed), district, folder, seed);
    }

    static ARun without(ModelSuite.Guard guard, Path folder, long seed) throws Exception {
        District district = District.of("9908", SCHOOLS);
        Set<ModelSuite.Guard> others = EnumSet.allOf(ModelSuite.Guard.class);
        others.remove(guard);
        return against(new ModelSuite(district, others, seed), district, folder, seed);
    }

    private static ARun against(ModelSuite suite, District district, Path folder, long seed)
            throws IOException, InterruptedException {
        Workload load = Workload.of(seed, district, 3, 120);
        Path file = folder.resolve("history-%d.jsonl".formatted(seed));
        try (History history = History.begin(file, seed)) {
            Progress progress = new Progress(load.pushes());
            new VerifiableSubmitter(suite, history, progress, AT_ONCE).run(load);
        }
        return new ARun(district, History.read(file), suite.dump());
    }

    Verdict verdict() {
        return Checker.check(history, district, dump);
    }

    ARun holding(Dump other) {
        return new ARun(district, history, other);
    }
}
