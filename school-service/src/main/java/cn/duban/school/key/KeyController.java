package cn.duban.school.key;

import cn.duban.school.SchoolProblem.KeyRefused;
import cn.duban.school.key.IssuingKeys.Issued;
import cn.duban.school.school.School;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.security.Caller;
import cn.duban.starter.web.Page;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/keys")
@PreAuthorize("hasAuthority('SCOPE_key:manage')")
class KeyController {
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(90);

    private final IssuingKeys issuing;
    private final Keys keys;
    private final KeyUses uses;
    private final KeyReach reach;
    private final Clock clock;

    KeyController(IssuingKeys issuing, Keys keys, KeyUses uses, KeyReach reach, Clock clock) {
        this.issuing = issuing;
        this.keys = keys;
        this.uses = uses;
        this.reach = reach;
        this.clock = clock;
    }

    /// 轮换 — how long the old key goes on, seven days when nothing is said.
    record Rotation(@Nullable Duration overlap) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    KeyView issue(Caller caller, @RequestBody KeyRequest request) {
        var grant = request.grantedAt(clock.instant());
        String school = request.school() == null ? "" : request.school().strip();
        reach.refuseOutside(caller, school);
        return shown(issuing.issue(school, grant, caller.subject(), clock.instant()));
    }

    /// For every open school under the unit that has no usable key yet.
    @PostMapping("/bulk")
    @ResponseStatus(HttpStatus.CREATED)
    List<KeyView> issueAll(Caller caller, @RequestBody KeyRequest request) {
        var grant = request.grantedAt(clock.instant());
        String unit = request.unit() == null ? "" : request.unit().strip();
        List<School> holders = reach.openUnder(caller, unit);
        return issuing.issueMissing(holders, grant, caller.subject(), clock.instant()).stream()
                .map(this::shown)
                .toList();
    }

    @GetMapping
    Page<KeyView> list(
            Caller caller,
            @RequestParam Optional<String> school,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Page<SchoolKey> cut = Page.of(reach.within(caller, keys.of(school)), page, size);
        Map<String, KeyUse> used = uses.of(cut.items().stream().map(SchoolKey::id).toList());
        return new Page<>(
                cut.items().stream()
                        .map(k -> KeyView.listed(k, used.get(k.id()), clock.getZone()))
                        .toList(),
                cut.total(),
                cut.page(),
                cut.size());
    }

    @PostMapping("/{id}/rotate")
    @ResponseStatus(HttpStatus.CREATED)
    KeyView rotate(
            Caller caller,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Rotation rotation) {
        Duration asked = rotation == null ? null : rotation.overlap();
        Duration overlap = asked == null ? Duration.ofDays(7) : asked;
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw new KeyRefused(
                    List.of(
                            new Violation(
                                    "/overlap",
                                    "key-overlap",
                                    "新旧密钥并存的时间应在 0 到 90 天之间。",
                                    "写作 P7D（七天）或 PT2H（两小时）。")));
        }
        reach.refuseUnseen(caller, id);
        return shown(issuing.rotate(id, overlap, caller.subject(), clock.instant()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Caller caller, @PathVariable String id) {
        reach.refuseUnseen(caller, id);
        issuing.revoke(id, new SchoolKey.Revocation(clock.instant(), caller.subject(), "人工吊销"));
    }

    private KeyView shown(Issued issued) {
        return KeyView.shown(
                issued.stored(), issued.schoolName(), issued.secret(), clock.getZone());
    }
}
