package cn.duban.benchmarks;

import cn.duban.benchmarks.crash.SampleForm;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// 导入 — one school year after the other is reported anew, until it is told to end.
final class ImportLoad {

    private final FiveYears schools;
    private final List<String> years;
    private final AtomicBoolean over = new AtomicBoolean();
    private final CountDownLatch flowing = new CountDownLatch(1);
    private final AtomicInteger rows = new AtomicInteger();

    ImportLoad(FiveYears schools, List<String> years) {
        this.schools = schools;
        this.years = List.copyOf(years);
    }

    void run() {
        try {
            for (int round = 1; !over.get(); round++) {
                String year = years.get(round % years.size());
                rows.addAndGet(schools.push(SampleForm.FITNESS, year, round));
                flowing.countDown();
            }
        } finally {
            // Whoever waits for the first rows learns of a failure at the end, not never.
            flowing.countDown();
        }
    }

    void awaitFirstRows() throws InterruptedException {
        flowing.await();
    }

    void end() {
        over.set(true);
    }

    int rows() {
        return rows.get();
    }
}
