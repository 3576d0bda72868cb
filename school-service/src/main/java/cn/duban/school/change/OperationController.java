package cn.duban.school.change;

import cn.duban.starter.security.Caller;
import cn.duban.starter.web.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 变更事项 over HTTP: what was decided, how far it is, and taking it back.
@RestController
@RequestMapping("/api/v1/register/operations")
class OperationController {
    private final HandlingChanges handling;

    OperationController(HandlingChanges handling) {
        this.handling = handling;
    }

    /// 撤销 — why it was a mistake.
    record Undoing(@Nullable String reason) {}

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_register:read')")
    Page<OperationView> list(
            Caller caller,
            @RequestParam Optional<String> school,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return Page.of(
                handling.list(caller, school).stream().map(OperationView::of).toList(), page, size);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_register:read')")
    OperationView one(Caller caller, @PathVariable String id) {
        return OperationView.of(handling.seen(caller, id));
    }

    @PostMapping("/{id}/undo")
    @PreAuthorize("hasAuthority('SCOPE_register:write')")
    OperationView undo(Caller caller, @PathVariable String id, @RequestBody Undoing undoing) {
        return OperationView.of(handling.undo(caller, id, undoing.reason()));
    }
}
