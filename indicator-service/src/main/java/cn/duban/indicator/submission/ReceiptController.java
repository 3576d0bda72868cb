package cn.duban.indicator.submission;

import cn.duban.indicator.PushProblem.NoSuchReceipt;
import cn.duban.starter.security.Caller;
import cn.duban.starter.web.Page;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 回执 over HTTP: look one up with its rows, print it, or list one's own; a school sees only its
/// own.
@RestController
@RequestMapping("/api/v1/receipts")
class ReceiptController {

    private final Receipts receipts;
    private final FollowingRollUp rollUp;
    private final PrintedReceipt printed;

    ReceiptController(Receipts receipts, FollowingRollUp rollUp, PrintedReceipt printed) {
        this.receipts = receipts;
        this.rollUp = rollUp;
        this.printed = printed;
    }

    @GetMapping(value = "/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_submission:read')")
    ReceiptView.WithRows one(@PathVariable String number, Caller caller) {
        Receipt receipt = visible(number, caller);
        return new ReceiptView.WithRows(
                ReceiptView.of(receipt), receipt.goodRows(), rollUp.state(receipt));
    }

    @GetMapping(value = "/{number}", produces = "text/html;charset=UTF-8")
    @PreAuthorize("hasAuthority('SCOPE_submission:read')")
    String page(@PathVariable String number, Caller caller) {
        Receipt receipt = visible(number, caller);
        return printed.page(receipt, rollUp.state(receipt));
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_submission:read')")
    Page<ReceiptView> own(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        List<ReceiptView> latest =
                receipts.latestOf(caller.subject(), Page.MOST).stream()
                        .map(ReceiptView::of)
                        .toList();
        return Page.of(latest, page, size);
    }

    private Receipt visible(String number, Caller caller) {
        return receipts.numbered(number)
                .filter(r -> caller.school().isEmpty() || r.owner().equals(caller.subject()))
                .orElseThrow(() -> new NoSuchReceipt(number));
    }
}
