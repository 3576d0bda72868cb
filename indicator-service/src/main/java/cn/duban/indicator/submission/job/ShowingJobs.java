package cn.duban.indicator.submission.job;

import cn.duban.indicator.submission.Chunks;
import cn.duban.indicator.submission.job.Job.State;
import cn.duban.starter.problem.ProblemTexts;
import java.util.List;
import org.springframework.stereotype.Component;

/// 任务视图 — tells a sender how far his job is, and at its end what a push would have answered.
@Component
class ShowingJobs {

    private final Chunks chunks;
    private final ProblemTexts texts;

    ShowingJobs(Chunks chunks, ProblemTexts texts) {
        this.chunks = chunks;
        this.texts = texts;
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
