package cn.duban.indicator.submission.job;

import cn.duban.indicator.IndicatorProblem.JobQueueFull;
import cn.duban.indicator.IndicatorProblem.NoSuchJob;
import cn.duban.indicator.IndicatorProblem.TooManyJobs;
import cn.duban.indicator.submission.Chunks;
import cn.duban.indicator.submission.job.Job.State;
import cn.duban.indicator.submission.reading.Format;
import cn.duban.starter.problem.ProblemTexts;
import cn.duban.starter.security.Caller;
import com.fasterxml.uuid.Generators;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// 收件台 — takes files in up to the bounds, and tells their senders how far they are.
@Component
class JobDesk {

    private final Jobs jobs;
    private final Chunks chunks;
    private final WorkingOffJobs work;
    private final JobSettings settings;
    private final ProblemTexts texts;
    private final Clock clock;

    JobDesk(
            Jobs jobs,
            Chunks chunks,
            WorkingOffJobs work,
            JobSettings settings,
            ProblemTexts texts,
            Clock clock) {
        this.jobs = jobs;
        this.chunks = chunks;
        this.work = work;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    Job take(byte[] body, Format format, Caller caller) {
        List<Job> unfinished = jobs.unfinished();
        long own = unfinished.stream().filter(j -> j.sender().equals(caller.subject())).count();
        if (own >= settings.perSender()) {
            throw new TooManyJobs(settings.perSender());
        }
        if (unfinished.size() >= settings.all()) {
            throw new JobQueueFull();
        }
        String id = "J" + Generators.timeBasedEpochGenerator().generate();
        Job job = jobs.add(Job.queued(id, caller, format, settings.chunk(), clock.instant()), body);
        work.add(job);
        return job;
    }

    /// A sender sees his own jobs; the others' are as unknown as invented ones.
    Job find(String id, Caller caller) {
        return jobs.find(id)
                .filter(job -> job.sender().equals(caller.subject()))
                .orElseThrow(() -> new NoSuchJob(id));
    }

    /// What was accepted before stays accepted; a job that is finished stays as it is.
    Job cancel(String id, Caller caller) {
        Job job = find(id, caller);
        while (!job.state().finished()) {
            jobs.save(job.ended(State.CANCELLED, null, clock.instant()));
            job = find(id, caller);
        }
        return job;
    }

    JobView view(Job job) {
        return JobView.of(
                job,
                job.problem() == null ? null : detail(job),
                job.state().finished() && job.state() != State.FAILED
                        ? chunks.result(ReceiptIds.of(job))
                        : null);
    }

    private String detail(Job job) {
        return texts.text(job.problem() + ".title") + "。";
    }
}
