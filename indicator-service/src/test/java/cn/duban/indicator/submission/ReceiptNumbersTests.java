package cn.duban.indicator.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReceiptNumbersTests {

    private static final Clock STOPPED =
            Clock.fixed(Instant.parse("2026-03-12T01:30:00Z"), ZoneOffset.UTC);

    @Test
    void numbers_of_one_moment_rise_as_text_and_as_ticks() {
        ReceiptNumbers numbers = new ReceiptNumbers(STOPPED, Optional::empty);
        List<String> given = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            given.add(numbers.next());
        }

        assertThat(given).isSorted().doesNotHaveDuplicates();
        assertThat(given.stream().map(ReceiptNumbers::tickOf)).isSorted().doesNotHaveDuplicates();
        assertThat(UUID.fromString(given.getLast().substring(1)).version()).isEqualTo(7);
        assertThat(UUID.fromString(given.getLast().substring(1)).variant()).isEqualTo(2);
    }

    @Test
    void a_slow_clock_still_numbers_a_correction_after_what_it_corrects() {
        String first = ahead().next();
        ReceiptNumbers behind = new ReceiptNumbers(STOPPED, Optional::empty);

        behind.heard(first);

        assertThat(behind.next()).isGreaterThan(first);
    }

    @Test
    void a_clock_set_back_across_a_restart_goes_on_after_what_is_stored() {
        String stored = ahead().next();
        ReceiptNumbers restarted = new ReceiptNumbers(STOPPED, () -> Optional.of(stored));

        assertThat(restarted.next()).isGreaterThan(stored);
    }

    private static ReceiptNumbers ahead() {
        Clock later = Clock.fixed(STOPPED.instant().plusSeconds(10_800), ZoneOffset.UTC);
        return new ReceiptNumbers(later, Optional::empty);
    }
}
