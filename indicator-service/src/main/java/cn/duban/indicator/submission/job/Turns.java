package cn.duban.indicator.submission.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// 轮流 — one turn for each sender, whatever he has waiting: one school's hundred jobs and another's
/// one are served alternately.
final class Turns {

    private final Map<String, Deque<String>> waiting = new LinkedHashMap<>();
    private final Set<String> inTurn = new HashSet<>();
    private int size;

    /// Behind the sender's other jobs; the sender keeps his place in the round. A job that waits
    /// already, or has its turn just now, is not added.
    synchronized void add(String sender, String job) {
        if (inTurn.contains(job)
                || waiting.getOrDefault(sender, new ArrayDeque<>()).contains(job)) {
            return;
        }
        waiting.computeIfAbsent(sender, _ -> new ArrayDeque<>()).addLast(job);
        size++;
        notifyAll();
    }

    /// A job that had a turn and is not finished: before the sender's other jobs.
    synchronized void again(String sender, String job) {
        inTurn.remove(job);
        waiting.computeIfAbsent(sender, _ -> new ArrayDeque<>()).addFirst(job);
        size++;
        notifyAll();
    }

    /// The job had its turn, and is finished or another's.
    synchronized void over(String job) {
        inTurn.remove(job);
    }

    /// The first job of the sender who has waited longest; he goes to the end of the round. It is
    /// in its turn until [#again] or [#over].
    synchronized Optional<String> next() {
        Iterator<Map.Entry<String, Deque<String>>> round = waiting.entrySet().iterator();
        if (!round.hasNext()) {
            return Optional.empty();
        }
        Map.Entry<String, Deque<String>> first = round.next();
        String sender = first.getKey();
        Deque<String> jobs = first.getValue();
        round.remove();
        String job = jobs.removeFirst();
        size--;
        inTurn.add(job);
        if (!jobs.isEmpty()) {
            waiting.put(sender, jobs);
        }
        return Optional.of(job);
    }

    /// Waits for a job to be there; spurious wake-ups are harmless.
    synchronized void await(long millis) throws InterruptedException {
        if (size == 0) {
            wait(millis);
        }
    }
}
