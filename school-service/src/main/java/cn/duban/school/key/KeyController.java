package cn.duban.school.key;

import cn.duban.school.SchoolProblem.KeyRefused;
import cn.duban.school.SchoolProblem.NoSuchUnit;
import cn.duban.school.key.IssuingKeys.Issued;
import cn.duban.school.school.School;
import cn.duban.school.school.Schools;
import cn.duban.school.unit.Units;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.security.Caller;
import cn.duban.starter.web.Page;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final Units units;
    private final Schools schools;
    private final Clock clock;

    KeyController(IssuingKeys issuing, Keys keys, Units units, Schools schools, Clock clock) {
        this.issuing = issuing;
        this.keys = keys;
        this.units = units;
        this.schools = schools;
        this.clock = clock;
    }

    /// 密钥 — [#secret] is there only in the one answer that shows it.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KeyView(
            String key,
            String school,
            @Nullable String schoolName,
            String name,
            List<String> scopes,
            OffsetDateTime expires,
            boolean revoked,
            @Nullable String secret) {}

    /// 轮换 — how long the old key goes on, seven days when nothing is said.
    record Rotation(@Nullable Duration overlap) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    KeyView issue(Caller caller, @RequestBody KeyRequest request) {
        var grant = request.grantedAt(clock.instant());
        String school = request.school() == null ? "" : request.school().strip();
        return shown(issuing.issue(school, grant, caller.subject(), clock.instant()));
    }

    /// For every open school under the unit that has no usable key yet.
    @PostMapping("/bulk")
    @ResponseStatus(HttpStatus.CREATED)
    List<KeyView> issueAll(Caller caller, @RequestBody KeyRequest request) {
        var grant = request.grantedAt(clock.instant());
        String unit = request.unit() == null ? "" : request.unit().strip();
        Set<String> below = units.tree().below(unit);
        if (below.isEmpty()) {
            throw new NoSuchUnit(unit);
        }
        List<School> holders = schools.openIn(below, LocalDate.now(clock));
        return issuing.issueMissing(holders, grant, caller.subject(), clock.instant()).stream()
                .map(this::shown)
                .toList();
    }

    @GetMapping
    Page<KeyView> list(
            @RequestParam Optional<String> school,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return Page.of(keys.of(school).stream().map(k -> view(k, null, null)).toList(), page, size);
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
                                    "写作 P7D(七天)或 PT2H(两小时)。")));
        }
        return shown(issuing.rotate(id, overlap, caller.subject(), clock.instant()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id) {
        issuing.revoke(id);
    }

    private KeyView shown(Issued issued) {
        return view(issued.stored(), issued.schoolName(), issued.secret());
    }

    private KeyView view(SchoolKey key, @Nullable String schoolName, @Nullable String secret) {
        return new KeyView(
                key.id(),
                key.school(),
                schoolName,
                key.name(),
                key.scopes(),
                key.expires().atZone(clock.getZone()).toOffsetDateTime(),
                key.revoked(),
                secret);
    }
}
