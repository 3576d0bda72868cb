package cn.duban.starter.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Takes words, dates and numbers in all the ways a service may ask for them.
@RestController
@RequestMapping("/api/v1/moods")
@PreAuthorize("hasAuthority('SCOPE_note:read')")
class MoodController {
    enum Mood {
        CALM,
        MERRY,
        GRUMPY
    }

    record Asked(Optional<Mood> mood, Optional<LocalDate> on, Optional<List<Mood>> any) {}

    record Told(
            Mood mood,
            LocalDate on,
            BigDecimal share,
            List<Integer> counts,
            String note,
            Map<String, String> more) {}

    @GetMapping
    String one(
            @RequestParam Optional<Mood> mood,
            @RequestParam Optional<LocalDate> on,
            @RequestParam(defaultValue = "1") int size) {
        return "%s %s %d".formatted(mood, on, size);
    }

    @GetMapping("/gathered")
    String gathered(Asked asked) {
        return asked.toString();
    }

    @PostMapping
    Told tell(@RequestBody Told told) {
        return told;
    }
}
