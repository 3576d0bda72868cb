package cn.duban.starter.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ViewersTests {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Streams streams =
            new Streams(
                    new StreamSettings(3, 2, 4, Duration.ofMillis(20), Duration.ofMinutes(1)),
                    meters);
    private final Viewers<String> viewers = streams.named("test");

    @AfterEach
    void close() {
        streams.stop();
    }

    @Test
    void everybody_is_shown_first_what_was_there_and_then_what_comes() {
        Screen screen = new Screen();
        open("a", screen, "one", "two");
        await().atMost(SOON).until(() -> screen.news().size() == 3);
        viewers.tell("three");
        await().atMost(SOON).until(() -> screen.shown.contains("three"));
        assertThat(screen.news()).containsExactly("open", "one", "two", "three");
    }

    @Test
    void what_was_there_may_be_longer_than_the_queue() {
        Screen screen = new Screen();
        open("a", screen, IntStream.range(0, 500).mapToObj(Integer::toString));
        await().atMost(SOON).until(() -> screen.news().size() == 501);
        assertThat(screen.shown).doesNotContain("reset");
    }

    @Test
    void a_stuck_viewer_delays_nobody_and_is_told_to_read_all_again() {
        Screen stuck = new Screen();
        Screen quick = new Screen();
        open("a", stuck);
        open("b", quick);
        stuck.gate = new CountDownLatch(1);
        stuck.waiting = false;
        await().atMost(SOON).until(() -> stuck.waiting);
        for (int i = 0; i < 50; i++) {
            String news = Integer.toString(i);
            viewers.tell(news);
            await().atMost(SOON).until(() -> quick.shown.contains(news));
        }
        stuck.gate.countDown();
        await().atMost(SOON).until(() -> stuck.shown.contains("reset"));
        viewers.tell("after");
        await().atMost(SOON).until(() -> stuck.shown.contains("after"));
        assertThat(quick.shown).doesNotContain("reset");
        assertThat(stuck.news()).endsWith("after").doesNotContain("49");
        assertThat(meters.counter("duban.stream.resets").count()).isEqualTo(1);
    }

    @Test
    void a_viewer_is_shown_only_what_concerns_him() {
        Screen screen = new Screen();
        viewers.open(
                "a",
                Stream::empty,
                s -> s.startsWith("x") ? Optional.of(told(s)) : Optional.empty(),
                screen);
        viewers.tell("y1");
        viewers.tell("x1");
        await().atMost(SOON).until(() -> screen.shown.contains("x1"));
        assertThat(screen.shown).doesNotContain("y1");
    }

    @Test
    void one_caller_may_not_take_all_seats_nor_all_callers_more_than_there_are() {
        open("a", new Screen());
        open("a", new Screen());
        assertThatThrownBy(() -> open("a", new Screen())).isInstanceOf(TooManyViewers.class);
        open("b", new Screen());
        open("c", new Screen());
        assertThatThrownBy(() -> open("d", new Screen())).isInstanceOf(TooManyViewers.class);
        assertThat(meters.get("duban.stream.viewers").gauge().value()).isEqualTo(4);
    }

    @Test
    void a_viewer_who_left_frees_his_seat() {
        Screen screen = new Screen();
        open("a", screen);
        open("a", new Screen());
        screen.broken = true;
        await().atMost(SOON).until(() -> viewers.size() == 1);
        assertThat(screen.closed).isTrue();
        open("a", new Screen());
        assertThat(viewers.size()).isEqualTo(2);
    }

    /// Headers are written once: by the thread whose filters know them, and before anybody else
    /// writes.
    @Test
    void the_first_word_is_said_by_the_thread_that_asks() {
        Screen screen = new Screen();
        open("a", screen, "row");
        assertThat(screen.opener).isSameAs(Thread.currentThread());
        await().atMost(SOON).until(() -> screen.news().equals(List.of("open", "row")));
    }

    @Test
    void who_left_before_the_first_word_takes_no_seat() {
        Screen screen = new Screen();
        screen.broken = true;
        open("a", screen);
        assertThat(screen.closed).isTrue();
        assertThat(viewers.size()).isZero();
    }

    @Test
    void a_silent_stream_is_kept_alive_and_all_end_with_the_service() {
        Screen screen = new Screen();
        open("a", screen);
        await().atMost(SOON).until(() -> screen.shown.contains("beat"));
        streams.stop();
        await().atMost(SOON).until(() -> screen.closed && viewers.size() == 0);
    }

    private void open(String subject, Screen screen, String... before) {
        open(subject, screen, Stream.of(before));
    }

    private void open(String subject, Screen screen, Stream<String> before) {
        viewers.open(
                subject, () -> before.map(ViewersTests::told), s -> Optional.of(told(s)), screen);
    }

    private static Told told(String text) {
        return new Told(text, "news", text);
    }
}
