package cn.duban.plan.supervision;

import cn.duban.plan.supervision.matter.Actor;
import cn.duban.plan.supervision.matter.Assignment;
import cn.duban.plan.supervision.matter.Matter;
import cn.duban.plan.supervision.matter.Who;
import cn.duban.plan.supervision.refusal.SupervisionProblem;
import cn.duban.plan.tracking.GivenEvidence;
import cn.duban.plan.tracking.GivenEvidence.Given;
import cn.duban.starter.security.Caller;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// 督办佐证 — given by whoever has to do with the matter, seen by whoever sees the matter.
@RestController
@RequestMapping("/api/v1/matters/{id}/evidence")
class MatterEvidenceController {
    private final MovingMatter moving;
    private final GivenEvidence evidence;

    MatterEvidenceController(MovingMatter moving, GivenEvidence evidence) {
        this.moving = moving;
        this.evidence = evidence;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('SCOPE_plan:write')")
    Given give(
            @PathVariable String id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Caller caller)
            throws IOException {
        Actor actor = Actor.of(caller);
        Matter matter = moving.seen(id, actor);
        String bureau = matter.task().unit();
        boolean may =
                actor.supervises(bureau)
                        || matter.standing().active().stream()
                                .anyMatch(share -> actor.actsFor(share.unit(), bureau));
        if (!may) {
            throw new SupervisionProblem.MoveNotYours(
                    "提交佐证", Who.UNIT.chinese() + "（" + units(matter) + "）");
        }
        return evidence.give(MatterEvidence.folder(matter), file, caller);
    }

    private static String units(Matter matter) {
        return matter.standing().active().stream()
                .map(Assignment::unit)
                .collect(Collectors.joining("、", "", "或督办员"));
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    List<Given> files(@PathVariable String id, Caller caller) {
        return evidence.of(MatterEvidence.folder(moving.seen(id, Actor.of(caller))));
    }

    @GetMapping("/{sha256}")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    ResponseEntity<byte[]> fetch(
            @PathVariable String id, @PathVariable String sha256, Caller caller) {
        Matter matter = moving.seen(id, Actor.of(caller));
        return evidence.fetch(MatterEvidence.folder(matter), sha256);
    }
}
