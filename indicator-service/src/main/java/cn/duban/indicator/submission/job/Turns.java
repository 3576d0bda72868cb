package cn.duban.indicator.submission.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// 轮流 — one turn for each sender, whatever he has waiting: one school's hundred jobs and another's
/// one are served alternately.
final class Turns {

    private final Map<String, Deque<String>> waiting = new LinkedHashMap<>();
    private int size;

    /// Behind the sender's other jobs; the sender keeps his place in the round.
    synchronized void add(String sender, String job) {
        waiting.computeIfAbsent(sender, _ -> new ArrayDeque<>()).addLast(job);
        size++;
        notifyAll();
    }

    /// A job that had a turn and is not finished: before the sender's other jobs.
    synchronized void again(String sender, String job) {
        waiting.computeIfAbsent(sender, _ -> new ArrayDeque<>()).addFirst(job);
        size++;
        notifyAll();
    }

    /// The first job of the sender who has waited longest; he goes to the end of the round.
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

    synchronized boolean knows(String sender, String job) {
        return waiting.getOrDefault(sender, new ArrayDeque<>()).contains(job);
    }
}
