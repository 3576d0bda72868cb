package cn.duban.indicator.submission.job;

import cn.duban.indicator.PushProblem.JobQueueFull;
import cn.duban.indicator.PushProblem.TooManyJobs;
import cn.duban.indicator.submission.IdempotencyKeys;
import cn.duban.indicator.submission.job.TakingFiles.Taken;
import cn.duban.indicator.submission.reading.Format;
import cn.duban.starter.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// 批量任务 over HTTP: hand a file in, follow it, cancel it.
@RestController
@RequestMapping("/api/v1/submissions/jobs")
class JobController {

    private static final String SOON = "5";

    private final TakingFiles taking;
    private final JobDesk desk;
    private final ShowingJobs showing;
    private final JobStream stream;

    JobController(TakingFiles taking, JobDesk desk, ShowingJobs showing, JobStream stream) {
        this.taking = taking;
        this.desk = desk;
        this.showing = showing;
        this.stream = stream;
    }

    @Operation(
            summary = "提交批量任务",
            description =
                    "至多50000行、12MB；202和任务编号，按填报人轮流办理；内容格式与推送相同。atomic=true时全收或全不收；同一Idempotency-Key和内容得到同一个任务（200）")
    @PostMapping(
            consumes = {
                MediaType.APPLICATION_JSON_VALUE,
                "application/x-ndjson",
                "text/csv",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            })
    @PreAuthorize("hasAuthority('SCOPE_submission:write')")
    ResponseEntity<JobView> take(
            @RequestBody byte[] body,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam(defaultValue = "false") boolean atomic,
            Caller caller,
            HttpServletResponse response) {
        try {
            Format format = Format.of(type).orElse(Format.JSON);
            Taken taken =
                    taking.take(
                            new Order(body, format, IdempotencyKeys.sound(key), atomic), caller);
            return ResponseEntity.status(taken.fresh() ? HttpStatus.ACCEPTED : HttpStatus.OK)
                    .location(URI.create("/api/v1/submissions/jobs/" + taken.job().id()))
                    .body(showing.view(taken.job()));
        } catch (TooManyJobs | JobQueueFull later) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
            throw later;
        }
    }

    @Operation(summary = "查询批量任务")
    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_submission:write')")
    JobView one(@PathVariable String id, Caller caller) {
        return showing.view(desk.find(id, caller));
    }

    @Operation(summary = "跟踪批量任务", description = "事件progress在每次变化时，事件finished在结束时，内容同查询")
    @GetMapping(value = "/{id}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_submission:write')")
    SseEmitter follow(@PathVariable String id, Caller caller) throws IOException {
        return stream.follow(desk.find(id, caller), caller);
    }

    @Operation(summary = "取消批量任务", description = "已接收的行仍有效；已结束的任务不变；全收或全不收的任务检查完以后不能取消")
    @DeleteMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_submission:write')")
    JobView cancel(@PathVariable String id, Caller caller) {
        return showing.view(desk.cancel(id, caller));
    }
}
