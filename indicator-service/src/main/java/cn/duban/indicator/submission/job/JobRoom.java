package cn.duban.indicator.submission.job;

import cn.duban.indicator.PushProblem.JobQueueFull;
import cn.duban.indicator.PushProblem.TooManyJobs;
import cn.duban.starter.security.Caller;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 排队余量 — how many unfinished jobs one sender, and all of them, may have; queues those that have
/// room.
@Component
class JobRoom {

    private final Jobs jobs;
    private final JobSettings settings;
    private final Clock clock;

    JobRoom(Jobs jobs, JobSettings settings, Clock clock) {
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
    }

    void refuseTooMany(Caller caller) {
        List<Job> unfinished = jobs.unfinished();
        long own = unfinished.stream().filter(j -> j.sender().equals(caller.subject())).count();
        if (own >= settings.perSender()) {
            throw new TooManyJobs(settings.perSender());
        }
        if (unfinished.size() >= settings.all()) {
            throw new JobQueueFull();
        }
    }

    Job queued(String id, @Nullable String key, Order order, Caller caller) {
        return Job.queued(id, key, order, caller, settings.chunk(), clock.instant());
    }
}
