package cn.duban.benchmarks.crash;

import cn.duban.benchmarks.crash.Door.Answer;
import cn.duban.benchmarks.crash.Door.Answer.Silence;
import cn.duban.benchmarks.crash.Entry.Acknowledged;
import cn.duban.benchmarks.crash.Entry.Refused;
import cn.duban.benchmarks.crash.Entry.Unknown;
import cn.duban.benchmarks.crash.Workload.Planned;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/// 可核对的上报方 — clients that write down every request and every answer.
///
/// Each push is sent one to three times with the same key; a send that got no answer is repeated
/// with that key until it does, or until the patience for one push is at an end.
public final class VerifiableSubmitter {

    private static final int LATER_BY = 150;

    private final Door door;
    private final History history;
    private final Progress progress;
    private final Patience patience;

    public VerifiableSubmitter(Door door, History history, Progress progress, Patience patience) {
        this.door = door;
        this.history = history;
        this.progress = progress;
        this.patience = patience;
    }

    /// Runs all clients side by side; fails when a push stays without an answer.
    public void run(Workload load) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> clients = new ArrayList<>();
            for (List<Planned> own : load.clients()) {
                clients.add(
                        threads.submit(() -> {
                            client(own, threads);
                            return null;
                        }));
            }
            all(clients);
        }
    }

    private void client(List<Planned> own, ExecutorService threads) throws InterruptedException {
        Deque<Planned> later = new ArrayDeque<>();
        for (Planned planned : own) {
            switch (planned.manner()) {
                case IN_TURN -> inTurn(planned, 1, planned.sends());
                case AT_ONCE -> atOnce(planned, threads);
                case LATER -> {
                    inTurn(planned, 1, 1);
                    later.add(planned);
                }
            }
            progress.advance();
            if (later.size() > LATER_BY) {
                Planned due = later.remove();
                inTurn(due, 2, due.sends());
            }
        }
        for (Planned due : later) {
            inTurn(due, 2, due.sends());
        }
    }

    private void inTurn(Planned planned, int first, int last) throws InterruptedException {
        for (int send = first; send <= last; send++) {
            untilAnswered(planned.push(), send);
        }
    }

    private void atOnce(Planned planned, ExecutorService threads) throws InterruptedException {
        List<Future<?>> sends = new ArrayList<>();
        for (int send = 1; send <= planned.sends(); send++) {
            int number = send;
            sends.add(
                    threads.submit(() -> {
                        untilAnswered(planned.push(), number);
                        return null;
                    }));
        }
        all(sends);
    }

    private void untilAnswered(Push push, int send) throws InterruptedException {
        long end = System.nanoTime() + patience.total().toNanos();
        Duration pause = patience.first();
        Optional<Silence> silence = sendOnce(push, send);
        while (silence.isPresent()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(push + " unanswered: " + silence.get().why());
            }
            Duration asked = silence.get().patience();
            LockSupport.parkNanos((asked.compareTo(pause) > 0 ? asked : pause).toNanos());
            pause = patience.after(pause);
            silence = sendOnce(push, send);
        }
    }

    private Optional<Silence> sendOnce(Push push, int send) throws InterruptedException {
        history.append(new Entry.Invoked(push, send));
        Answer answer = door.send(push);
        history.append(
                switch (answer) {
                    case Answer.Receipt receipt -> new Acknowledged(push.key(), receipt.number());
                    case Answer.Refusal no -> new Refused(push.key(), no.status(), no.code());
                    case Silence silence -> new Unknown(push.key(), silence.why());
                });
        return answer instanceof Silence silence ? Optional.of(silence) : Optional.empty();
    }

    private static void all(List<Future<?>> work) throws InterruptedException {
        for (Future<?> each : work) {
            try {
                each.get();
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            }
        }
    }
}
