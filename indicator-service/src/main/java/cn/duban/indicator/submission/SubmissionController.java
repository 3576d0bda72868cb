package cn.duban.indicator.submission;

import cn.duban.indicator.PushProblem.SubmissionRefused;
import cn.duban.indicator.submission.AcceptingSubmissions.Answer;
import cn.duban.indicator.submission.reading.Format;
import cn.duban.indicator.submission.template.MarkedWorkbook;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.security.Caller;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 推送 over HTTP: one row or thousands, as JSON, one object a line, CSV or a workbook.
///
/// 201 all rows accepted · 207 some refused · 200 given before, or a trial run · 422 none accepted.
/// A workbook that asks for a workbook (`Accept`) gets itself back with its faults marked.
@RestController
@RequestMapping("/api/v1/submissions")
class SubmissionController {

    private static final String RECEIPT = "Duban-Receipt";

    private final AcceptingSubmissions accepting;

    SubmissionController(AcceptingSubmissions accepting) {
        this.accepting = accepting;
    }

    @PushDescribed
    @PostMapping(
            consumes = {
                MediaType.APPLICATION_JSON_VALUE,
                PushDescribed.NDJSON,
                PushDescribed.CSV,
                PushDescribed.XLSX
            },
            produces = {MediaType.APPLICATION_JSON_VALUE, PushDescribed.XLSX})
    @PreAuthorize("hasAuthority('SCOPE_submission:write')")
    ResponseEntity<?> push(
            @RequestBody(required = false) byte @Nullable [] body,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestHeader(value = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam(defaultValue = "false") boolean atomic,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean verdicts,
            Caller caller) {
        Format format = Format.of(type).orElse(Format.JSON);
        byte[] sent = body == null ? new byte[0] : body;
        Push push = new Push(sent, caller, IdempotencyKeys.sound(key), format, atomic, dryRun);
        boolean marked =
                format == Format.XLSX && accept != null && accept.contains(PushDescribed.XLSX);
        try {
            Answer answer = accepting.accept(push, verdicts);
            return marked ? marked(sent, answer) : plain(answer);
        } catch (SubmissionRefused refused) {
            if (!marked) {
                throw refused;
            }
            return ResponseEntity.unprocessableContent()
                    .contentType(MediaType.parseMediaType(PushDescribed.XLSX))
                    .body(MarkedWorkbook.of(sent, refused.violations()));
        }
    }

    private static ResponseEntity<ReceiptView> plain(Answer answer) {
        return started(answer).contentType(MediaType.APPLICATION_JSON).body(answer.receipt());
    }

    private static ResponseEntity<byte[]> marked(byte[] sent, Answer answer) {
        ReceiptView receipt = answer.receipt();
        List<Violation> all = new ArrayList<>(receipt.errors());
        all.addAll(receipt.warnings());
        return started(answer)
                .contentType(MediaType.parseMediaType(PushDescribed.XLSX))
                .body(MarkedWorkbook.of(sent, all));
    }

    private static ResponseEntity.BodyBuilder started(Answer answer) {
        ReceiptView receipt = answer.receipt();
        HttpStatus complete = answer.fresh() ? HttpStatus.CREATED : HttpStatus.OK;
        var response =
                ResponseEntity.status(receipt.refused() > 0 ? HttpStatus.MULTI_STATUS : complete);
        if (receipt.receipt() != null) {
            response.location(URI.create("/api/v1/receipts/" + receipt.receipt()))
                    .header(RECEIPT, receipt.receipt());
        }
        return response;
    }
}
