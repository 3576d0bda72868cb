package cn.duban.starter.web;

import cn.duban.starter.messaging.DeadLetters;
import cn.duban.starter.messaging.DeadLetters.DeadLetter;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 死信处置 — look at what could not be digested, send it again after a fix, or drop it.
@RestController
@RequestMapping("/api/v1/ops/dead-letters")
@PreAuthorize("hasAuthority('SCOPE_ops')")
class DeadLettersController {
    private static final Logger log = LoggerFactory.getLogger(DeadLettersController.class);

    private final DeadLetters letters;

    DeadLettersController(DeadLetters letters) {
        this.letters = letters;
    }

    @GetMapping
    List<DeadLetter> list(@RequestParam(defaultValue = "50") int size) {
        return letters.list(Math.clamp(size, 1, Page.MOST));
    }

    @PostMapping("/replay")
    Map<String, Integer> replay(@RequestParam(defaultValue = "500") int size) {
        int replayed = letters.replay(Math.clamp(size, 1, Page.MOST));
        log.info("dead letters replayed: {}", replayed);
        return Map.of("replayed", replayed);
    }

    @DeleteMapping
    Map<String, Integer> discard(
            @RequestParam String reason, @RequestParam(defaultValue = "1") int size) {
        int discarded = letters.discard(Math.clamp(size, 1, Page.MOST));
        log.warn("dead letters discarded: {} because {}", discarded, reason);
        return Map.of("discarded", discarded);
    }
}
