package cn.duban.indicator.submission;

import cn.duban.indicator.IndicatorProblem.IdempotencyKeyInvalid;
import cn.duban.indicator.submission.AcceptingSubmissions.Answer;
import cn.duban.starter.security.Caller;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

/// 推送 over HTTP: one row or thousands, as JSON or as a table.
///
/// 201 all rows accepted · 207 some refused · 200 given before, or a trial run · 422 none accepted.
@RestController
@RequestMapping("/api/v1/submissions")
class SubmissionController {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9.:_-]{1,128}");
    private static final String CSV = "text/csv";

    private final AcceptingSubmissions accepting;

    SubmissionController(AcceptingSubmissions accepting) {
        this.accepting = accepting;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_submission:write')")
    ResponseEntity<ReceiptView> json(
            @RequestBody byte[] body,
            @RequestHeader("Idempotency-Key") @Nullable String key,
            @RequestParam(defaultValue = "false") boolean atomic,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Caller caller) {
        return answer(new Push(body, caller, sound(key), false, atomic, dryRun));
    }

    @PostMapping(consumes = CSV)
    @PreAuthorize("hasAuthority('SCOPE_submission:write')")
    ResponseEntity<ReceiptView> csv(
            @RequestBody byte[] body,
            @RequestHeader("Idempotency-Key") @Nullable String key,
            @RequestParam(defaultValue = "false") boolean atomic,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Caller caller) {
        return answer(new Push(body, caller, sound(key), true, atomic, dryRun));
    }

    private ResponseEntity<ReceiptView> answer(Push push) {
        Answer answer = accepting.accept(push);
        ReceiptView receipt = answer.receipt();
        HttpStatus complete = answer.fresh() ? HttpStatus.CREATED : HttpStatus.OK;
        var response =
                ResponseEntity.status(receipt.refused() > 0 ? HttpStatus.MULTI_STATUS : complete);
        if (receipt.receipt() != null) {
            response.location(URI.create("/api/v1/receipts/" + receipt.receipt()));
        }
        return response.body(receipt);
    }

    private static Optional<String> sound(@Nullable String key) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw new IdempotencyKeyInvalid();
        }
        return Optional.ofNullable(key);
    }
}
