package cn.duban.indicator.submission.job;

import cn.duban.indicator.submission.Chunks;
import cn.duban.indicator.submission.job.Job.State;
import cn.duban.indicator.submission.row.PushedRow;
import cn.duban.starter.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 办理批量任务 — gives every sender his turn: one chunk of his first job, then the next sender.
///
/// Nothing but the stored job is remembered: after a crash the next sweep finds it, and it goes on
/// behind the last chunk that was stored.
@Component
class WorkingOffJobs implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WorkingOffJobs.class);
    private static final long PAUSE_MILLIS = 500;
    private static final long STOP_MILLIS = 10_000;

    private final Jobs jobs;
    private final Chunks chunks;
    private final Claims claims;
    private final ReadFiles files;
    private final OneTurn turn;
    private final JobSettings settings;
    private final Clock clock;
    private final Turns turns = new Turns();
    private final String instance = UUID.randomUUID().toString();
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean running;

    WorkingOffJobs(Jobs jobs, Claims claims, Chunks chunks, JobSettings settings, Clock clock) {
        this.jobs = jobs;
        this.claims = claims;
        this.chunks = chunks;
        this.files = new ReadFiles(jobs, chunks, settings.mostRows());
        this.turn = new OneTurn(chunks, settings.lease(), clock);
        this.settings = settings;
        this.clock = clock;
    }

    void add(Job job) {
        turns.add(job.sender(), job.id());
    }

    /// Jobs that nobody works on, left by a crash or by an instance that is gone.
    @Scheduled(fixedDelay = 3_000)
    void sweep() {
        if (!running) {
            return;
        }
        try {
            Instant now = clock.instant();
            for (Job job : jobs.unfinished()) {
                if (job.freeOn(now)) {
                    turns.add(job.sender(), job.id());
                }
            }
            forget(jobs.forget(now.minus(settings.kept())));
        } catch (DataAccessException away) {
            log.warn("jobs not looked through, the store is away: {}", away.getMessage());
        }
    }

    /// The receipts stay; what only led to them goes.
    private void forget(List<Job> old) {
        if (!old.isEmpty()) {
            chunks.drop(old.stream().map(Job::id).toList());
            claims.forget(old.stream().map(Job::key).filter(Objects::nonNull).toList());
        }
    }

    private void work() {
        while (running) {
            try {
                Optional<String> next = turns.next();
                if (next.isPresent()) {
                    turnOf(next.get());
                } else {
                    turns.await(PAUSE_MILLIS);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException away) {
                // The job keeps its lease until it runs out; the sweep then finds it again.
                log.warn("a job stumbled and will be taken up again", away);
            }
        }
    }

    private void turnOf(String id) {
        Optional<Job> goesOn = Optional.empty();
        try {
            goesOn = jobs.find(id).flatMap(this::taken).flatMap(this::turn);
        } finally {
            goesOn.ifPresentOrElse(job -> turns.again(job.sender(), id), () -> turns.over(id));
        }
    }

    private Optional<Job> taken(Job job) {
        boolean own = instance.equals(job.worker()) && !job.state().finished();
        return own || job.freeOn(clock.instant())
                ? jobs.save(job.taken(instance, clock.instant().plus(settings.lease())))
                : Optional.empty();
    }

    /// One chunk, then the others' turn; empty when the job is finished, or another's meanwhile.
    Optional<Job> turn(Job job) {
        List<PushedRow> rows;
        try {
            rows = files.rows(job);
        } catch (Problem refused) {
            jobs.save(job.ended(State.FAILED, refused.code(), clock.instant()));
            return Optional.empty();
        }
        Optional<Job> saved = jobs.save(turn.of(job, rows));
        Optional<Job> stored = saved.or(() -> jobs.find(job.id()));
        if (stored.filter(next -> !next.state().finished()).isPresent()) {
            return saved;
        }
        // Finished, or somebody cancelled it meanwhile: what was stored stays stored.
        files.forget(job.id());
        if (stored.filter(next -> next.state() == State.REFUSED).isEmpty()) {
            chunks.drop(List.of(job.id()));
        }
        return Optional.empty();
    }

    @Override
    public synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        for (int i = 0; i < settings.workers(); i++) {
            workers.add(Thread.ofPlatform().name("job-" + i).start(this::work));
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        workers.forEach(Thread::interrupt);
        try {
            for (Thread worker : workers) {
                worker.join(STOP_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        workers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
