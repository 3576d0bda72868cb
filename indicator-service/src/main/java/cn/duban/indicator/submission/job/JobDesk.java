package cn.duban.indicator.submission.job;

import cn.duban.indicator.IndicatorProblem.IdempotencyKeyReused;
import cn.duban.indicator.IndicatorProblem.JobQueueFull;
import cn.duban.indicator.IndicatorProblem.NoSuchJob;
import cn.duban.indicator.IndicatorProblem.TooManyJobs;
import cn.duban.indicator.submission.Chunks;
import cn.duban.indicator.submission.job.Claims.Claim;
import cn.duban.indicator.submission.job.Job.State;
import cn.duban.starter.problem.ProblemTexts;
import cn.duban.starter.security.Caller;
import com.fasterxml.uuid.Generators;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// 收件台 — takes files in up to the bounds, and tells their senders how far they are.
@Component
class JobDesk {

    private final Jobs jobs;
    private final Claims claims;
    private final Chunks chunks;
    private final WorkingOffJobs work;
    private final JobSettings settings;
    private final ProblemTexts texts;
    private final Clock clock;

    JobDesk(
            Jobs jobs,
            Claims claims,
            Chunks chunks,
            WorkingOffJobs work,
            JobSettings settings,
            ProblemTexts texts,
            Clock clock) {
        this.jobs = jobs;
        this.claims = claims;
        this.chunks = chunks;
        this.work = work;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    /// @param fresh false where the same file had been handed in before under the same key
    record Taken(Job job, boolean fresh) {}

    Taken take(Order order, Caller caller) {
        String key = order.key().map(k -> caller.subject() + "|" + k).orElse(null);
        String print = Chunks.fingerprint(order.body(), order.format(), order.atomic(), caller);
        Optional<Job> known = key == null ? Optional.empty() : known(key, print, order);
        if (known.isPresent()) {
            return new Taken(known.get(), false);
        }
        refuseTooMany(caller);
        String id = "J" + Generators.timeBasedEpochGenerator().generate();
        if (key != null) {
            Claim standing = claims.stake(new Claim(key, id, print));
            id = same(standing, print, order).job();
        }
        Job job = Job.queued(id, key, order, caller, settings.chunk(), clock.instant());
        Optional<Job> added = jobs.add(job, order.body());
        added.ifPresent(work::add);
        return new Taken(added.orElse(job), added.isPresent());
    }

    /// A key whose job never came to be stored is used for the next try.
    private Optional<Job> known(String key, String print, Order order) {
        return claims.find(key).flatMap(claim -> jobs.find(same(claim, print, order).job()));
    }

    private static Claim same(Claim claim, String print, Order order) {
        if (!claim.fingerprint().equals(print)) {
            throw new IdempotencyKeyReused(order.key().orElse(""));
        }
        return claim;
    }

    private void refuseTooMany(Caller caller) {
        List<Job> unfinished = jobs.unfinished();
        long own = unfinished.stream().filter(j -> j.sender().equals(caller.subject())).count();
        if (own >= settings.perSender()) {
            throw new TooManyJobs(settings.perSender());
        }
        if (unfinished.size() >= settings.all()) {
            throw new JobQueueFull();
        }
    }

    /// A sender sees his own jobs; the others' are as unknown as invented ones.
    Job find(String id, Caller caller) {
        return jobs.find(id)
                .filter(job -> job.sender().equals(caller.subject()))
                .orElseThrow(() -> new NoSuchJob(id));
    }

    /// What was accepted before stays accepted; a job that is finished, or all of whose rows were
    /// agreed to, stays as it is.
    Job cancel(String id, Caller caller) {
        Job job = find(id, caller);
        while (job.cancellable()) {
            jobs.save(job.ended(State.CANCELLED, null, clock.instant()));
            job = find(id, caller);
        }
        return job;
    }

    JobView view(Job job) {
        boolean counted = job.state() == State.DONE || job.state() == State.CANCELLED;
        boolean agreed = job.atomic() == null || job.state() == State.DONE;
        return JobView.of(
                job,
                job.problem() == null ? null : detail(job),
                counted ? chunks.result(agreed ? ReceiptIds.of(job) : List.of()) : null,
                job.state() == State.REFUSED ? chunks.objections(ReceiptIds.of(job)) : null);
    }

    private String detail(Job job) {
        return texts.text(job.problem() + ".title") + "。";
    }
}
