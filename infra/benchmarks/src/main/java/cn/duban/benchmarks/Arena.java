package cn.duban.benchmarks;

import cn.duban.benchmarks.district.District;
import cn.duban.benchmarks.ground.Ground;
import cn.duban.local.client.Row;
import cn.duban.local.suite.Suite;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// 测场 — a running suite, and somebody to tell of the progress.
record Arena(Suite suite, Consumer<String> news) {

    /// A district that the suite has come to know; those with rows have been heard of everywhere.
    record Field(District district, Ground ground) {}

    Field field(District district, Collection<String> periods, List<Row> rows) {
        news.accept("登记 %d 所示例学校 registering schools".formatted(district.schools().size()));
        Ground ground = Ground.prepare(suite, district, periods);
        ground.awaitAccepted(rows);
        return new Field(district, ground);
    }

    /// Runs all of them side by side and waits; the first failure is the failure of all.
    static <T> List<T> sideBySide(List<Callable<T>> work) throws InterruptedException {
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<T> each : threads.invokeAll(work)) {
                results.add(each.get());
            }
            return results;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
