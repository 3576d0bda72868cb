package cn.duban.plan.bad.pure;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Breaks the architecture rules on purpose, so that they are known to bite.
@Component
class GuessManager {
    LocalDate guess() {
        return LocalDate.now();
    }
}
