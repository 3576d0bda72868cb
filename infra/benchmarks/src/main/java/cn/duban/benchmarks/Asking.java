package cn.duban.benchmarks;

import cn.duban.local.client.DubanClient;
import cn.duban.local.client.UnreachableException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// 提问 — a few clients that ask one question after the other, until all are asked or time is up.
final class Asking {

    private static final int OK = 200;
    private static final int TOLD = 5;

    private final DubanClient staff;
    private final QueryMix mix;
    private final int clients;
    private final Consumer<String> news;

    Asking(DubanClient staff, QueryMix mix, int clients, Consumer<String> news) {
        this.staff = staff;
        this.mix = mix;
        this.clients = clients;
        this.news = news;
    }

    /// How long the answers took, and how many were none.
    record Answers(Latencies taken, List<Latencies> kinds, AtomicInteger failed) {
        Answers() {
            this(
                    new Latencies(),
                    QueryMix.KINDS.stream().map(_ -> new Latencies()).toList(),
                    new AtomicInteger());
        }

        /// Of each kind of question.
        Map<String, BigDecimal> p95ByKind() {
            Map<String, BigDecimal> all = new LinkedHashMap<>();
            for (int kind = 0; kind < kinds.size(); kind++) {
                all.put(QueryMix.KINDS.get(kind), Measurement.rounded(kinds.get(kind).millis(95)));
            }
            return all;
        }

        void add(int number, long nanos) {
            taken.add(nanos);
            kinds.get(number % kinds.size()).add(nanos);
        }
    }

    Answers ask(String what, int each, TimeBox box) throws InterruptedException {
        Answers answers = new Answers();
        AtomicInteger asked = new AtomicInteger();
        int all = clients * each;
        List<Callable<Integer>> work = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            Random random = new Random(client);
            work.add(() -> {
                for (int i = 0; i < each && !box.isOver(); i++) {
                    ask(i, mix.path(i, random), answers);
                    int done = asked.incrementAndGet();
                    if (done % (all / TOLD) == 0) {
                        news.accept("%s %d/%d".formatted(what, done, all));
                    }
                }
                return each;
            });
        }
        Arena.sideBySide(work);
        return answers;
    }

    private void ask(int number, String path, Answers answers) {
        long begun = System.nanoTime();
        if (status(path) == OK) {
            answers.add(number, System.nanoTime() - begun);
        } else {
            answers.failed().incrementAndGet();
        }
    }

    private int status(String path) {
        try {
            return staff.get(path).status();
        } catch (UnreachableException away) {
            return 0;
        }
    }
}
