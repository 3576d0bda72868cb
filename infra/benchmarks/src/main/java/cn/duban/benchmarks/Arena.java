package cn.duban.benchmarks;

import cn.duban.benchmarks.crash.SampleForm;
import cn.duban.benchmarks.district.District;
import cn.duban.benchmarks.ground.Ground;
import cn.duban.local.suite.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// 测场 — a running suite that knows the schools of the load, and somebody to tell of the progress.
record Arena(Suite suite, District district, Ground ground, Consumer<String> news) {

    private static final String CITY = "9909";
    private static final int SCHOOLS = 1000;

    static Arena on(Suite suite, Consumer<String> news) {
        news.accept("登记 %d 所示例学校 registering schools".formatted(SCHOOLS));
        District district = District.of(CITY, SCHOOLS);
        Ground ground = Ground.prepare(suite, district, SampleForm.allPeriods());
        return new Arena(suite, district, ground, news);
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
