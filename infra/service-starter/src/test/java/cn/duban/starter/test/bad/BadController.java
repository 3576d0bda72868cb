package cn.duban.starter.test.bad;

import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Breaks three rules at once; never started.
@RestController
public class BadController {
    @GetMapping("/bad")
    Instant open() {
        return Instant.now();
    }
}
