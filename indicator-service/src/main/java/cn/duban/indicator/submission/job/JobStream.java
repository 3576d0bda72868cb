package cn.duban.indicator.submission.job;

import cn.duban.starter.security.Caller;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// 任务进度流 — looks at the stored job again and again, so that it does not matter which instance works
/// on it.
@Component
class JobStream {

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final long BETWEEN_MILLIS = 250;

    private final JobDesk desk;
    private final ShowingJobs showing;

    JobStream(JobDesk desk, ShowingJobs showing) {
        this.desk = desk;
        this.showing = showing;
    }

    /// The state as it is goes out in the thread that asks: that thread's filters write the
    /// headers.
    ///
    /// @throws IOException if who asks is gone already
    SseEmitter follow(Job job, Caller caller) throws IOException {
        SseEmitter page = new SseEmitter(LONGEST.toMillis());
        send(page, job);
        Thread watcher =
                Thread.ofVirtual().name("job-stream").unstarted(() -> watch(job, caller, page));
        page.onCompletion(watcher::interrupt);
        page.onTimeout(page::complete);
        watcher.start();
        return page;
    }

    private void watch(Job first, Caller caller, SseEmitter page) {
        try {
            Job job = first;
            while (!job.state().finished()) {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
                Job now = desk.find(job.id(), caller);
                if (now.done() != job.done() || now.state() != job.state()) {
                    send(page, now);
                }
                job = now;
            }
            page.complete();
        } catch (IOException | IllegalStateException left) {
            page.complete();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException away) {
            page.completeWithError(away);
        }
    }

    private void send(SseEmitter page, Job job) throws IOException {
        String event = job.state().finished() ? "finished" : "progress";
        page.send(
                SseEmitter.event().name(event).data(showing.view(job), MediaType.APPLICATION_JSON));
    }
}
