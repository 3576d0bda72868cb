package cn.duban.indicator.catalogue;

import cn.duban.indicator.IndicatorProblem.CatalogueRefused;
import cn.duban.indicator.IndicatorProblem.NoSuchEntry;
import cn.duban.indicator.catalogue.ChangingCatalogue.Reason;
import cn.duban.starter.security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// 改目录 over HTTP: a bureau adds, changes, tries and retires entries; without code.
///
/// `register:write` is held by 系统管理员 alone, and what the catalogue asks binds every school: so it
/// is the authority wanted here too.
@RestController
@RequestMapping("/api/v1/catalogue/{section:elements|forms|indicators|thresholds}")
@PreAuthorize("hasAuthority('SCOPE_register:write')")
class CatalogueEntryController {

    private static final String CODE = "code";

    private final ChangingCatalogue changing;
    private final Clock clock;

    CatalogueEntryController(ChangingCatalogue changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /// What an entry would be: its formula in words, and that of each cut.
    record Tried(String code, List<Said> indicators) {}

    record Said(String code, String name, String formula, List<Input> inputs, boolean restricted) {}

    /// 试算: nothing is kept; 422 with every mistake, or the formula in words.
    @PostMapping("/check")
    Tried check(@PathVariable String section, @RequestBody JsonNode body) {
        Entry entry = entry(section(section), body);
        Catalogue tried = changing.check(entry);
        return new Tried(
                entry.code(),
                tried.indicators().stream()
                        .filter(i -> i.cutOf().orElse(i.code()).equals(entry.code()))
                        .map(i ->
                                new Said(
                                        i.code(),
                                        i.name(),
                                        i.words(),
                                        i.definition().inputs(),
                                        i.restricted()))
                        .toList());
    }

    @PostMapping
    ResponseEntity<RevisionView> add(
            @PathVariable String section,
            @RequestBody JsonNode body,
            @RequestParam Optional<String> why,
            Caller caller) {
        Section of = section(section);
        Entry entry = entry(of, body);
        if (entry.code() != null && changing.current(of, entry.code()).isPresent()) {
            throw new CatalogueRefused(List.of(Mistake.CODE_TAKEN.at("/code", entry.code())));
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(saved(of, entry, why, caller));
    }

    /// Adds or changes; a built-in entry is changed by writing it anew in full.
    @PutMapping("/{code}")
    RevisionView put(
            @PathVariable String section,
            @PathVariable String code,
            @RequestBody JsonNode body,
            @RequestParam Optional<String> why,
            Caller caller) {
        Section of = section(section);
        if (body instanceof ObjectNode fields && !fields.has(CODE)) {
            fields.put(CODE, code);
        }
        Entry entry = entry(of, body);
        if (!code.equals(entry.code())) {
            throw new CatalogueRefused(
                    List.of(
                            Mistake.CODE_INVALID.at(
                                    "/code", entry.code(), "应与地址中的" + code + "一致")));
        }
        return saved(of, entry, why, caller);
    }

    /// 停用 from a day on, today when left out: earlier periods keep their figures.
    @DeleteMapping("/{code}")
    RevisionView retire(
            @PathVariable String section,
            @PathVariable String code,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<String> why,
            Caller caller) {
        Section of = section(section);
        LocalDate day = from.orElseGet(() -> LocalDate.now(clock));
        BureauEntry saved = changing.retire(of, code, day, reason(why, caller));
        return RevisionView.of(of, saved.history().getLast());
    }

    private RevisionView saved(Section of, Entry entry, Optional<String> why, Caller caller) {
        BureauEntry saved = changing.save(entry, reason(why, caller));
        return RevisionView.of(of, saved.history().getLast());
    }

    private static Reason reason(Optional<String> why, Caller caller) {
        return new Reason(caller.name(), why.orElse(""));
    }

    private static Section section(String path) {
        return Section.of(path).orElseThrow(() -> new NoSuchEntry(path));
    }

    private static Entry entry(Section section, JsonNode body) {
        try {
            return EntryJson.parse(section, body);
        } catch (BrokenCatalogue e) {
            throw new CatalogueRefused(e.mistakes());
        }
    }
}
