package cn.duban.local.suite;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// 一起做 — the same work on several parts, a few at a time; the first failure ends it for all.
final class Together {

    private Together() {}

    /// What is done to one part.
    interface Work {
        void on(Part part) throws Exception;
    }

    static void each(List<Part> parts, int atOnce, Work work) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            var running = new ExecutorCompletionService<Part>(threads);
            for (Part part : parts) {
                running.submit(() -> {
                    work.on(part);
                    return part;
                });
            }
            for (int done = 0; done < parts.size(); done++) {
                running.take().get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof SuiteFailure known
                    ? known
                    : new SuiteFailure("启动失败：" + failed.getCause(), failed);
        } finally {
            threads.shutdownNow();
        }
    }
}
