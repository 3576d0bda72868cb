package cn.duban.plan.supervision;

import cn.duban.plan.supervision.matter.Actor;
import cn.duban.plan.supervision.matter.Matter;
import cn.duban.plan.supervision.matter.Move;
import cn.duban.plan.supervision.matter.MoveRequest;
import cn.duban.plan.supervision.matter.State;
import cn.duban.plan.supervision.matter.Who;
import cn.duban.plan.supervision.refusal.SupervisionProblem;
import cn.duban.starter.security.Caller;
import cn.duban.starter.web.Page;
import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 督办 — the book of matters, one opened, and every move as `POST /{id}/{move}`.
///
/// A move is open to readers as well: a leader (局领导) writes nothing but decides, and the transition
/// table says who may make which move.
@RestController
@RequestMapping("/api/v1/matters")
class MatterController {
    private final MatterBook book;
    private final FilingMatter filing;
    private final MovingMatter moving;

    MatterController(MatterBook book, FilingMatter filing, MovingMatter moving) {
        this.book = book;
        this.filing = filing;
        this.moving = moving;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    Page<MatterRow> matters(
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable State status,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable String commitment,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        return book.list(
                new MatterBook.Filter(plan, status, unit, overdue, commitment),
                sort,
                page,
                size,
                Actor.of(caller));
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    MatterView matter(@PathVariable String id, Caller caller) {
        Actor reader = Actor.of(caller);
        return book.view(moving.seen(id, reader), reader);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_plan:write')")
    ResponseEntity<MatterView> file(
            @RequestBody FilingMatter.Request request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        Actor actor = Actor.of(caller);
        Matter filed = filing.file(request, key == null || key.isBlank() ? null : key, actor);
        return ResponseEntity.created(URI.create("/api/v1/matters/" + filed.id()))
                .body(book.view(filed, actor));
    }

    @PostMapping("/{id}/{move}")
    @PreAuthorize("hasAnyAuthority('SCOPE_plan:write', 'SCOPE_plan:read')")
    MatterView move(
            @PathVariable String id,
            @PathVariable String move,
            @RequestBody(required = false) @Nullable MoveRequest request,
            Caller caller) {
        Actor actor = Actor.of(caller);
        Move asked =
                Move.at(move).orElseThrow(() -> new SupervisionProblem.NoSuchMove(move, known()));
        Matter moved = moving.move(id, asked, request == null ? MoveRequest.EMPTY : request, actor);
        return book.view(moved, actor);
    }

    private static String known() {
        return String.join(
                "、",
                Arrays.stream(Move.values())
                        .filter(m -> m != Move.FILE && m.who() != Who.SYSTEM)
                        .map(m -> m.path() + m.chinese())
                        .toList());
    }
}
