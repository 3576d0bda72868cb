package cn.duban.indicator.submission.job;

import cn.duban.indicator.PushProblem.NoSuchJob;
import cn.duban.indicator.submission.job.Job.State;
import cn.duban.starter.outbox.Retrying;
import cn.duban.starter.security.Caller;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// 任务台 — finds and cancels the jobs of a sender.
@Component
class JobDesk {

    private final Jobs jobs;
    private final Clock clock;

    JobDesk(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /// A sender sees his own jobs; the others' are as unknown as invented ones.
    Job find(String id, Caller caller) {
        return jobs.find(id)
                .filter(job -> job.sender().equals(caller.subject()))
                .orElseThrow(() -> new NoSuchJob(id));
    }

    /// What was accepted before stays accepted; a job that is finished, or all of whose rows were
    /// agreed to, stays as it is. Decided again, so and so often, when a worker saved first.
    Job cancel(String id, Caller caller) {
        return Retrying.onConflict(() -> {
            Job job = find(id, caller);
            return job.cancellable()
                    ? jobs.decided(job.ended(State.CANCELLED, null, clock.instant()))
                    : job;
        });
    }
}
