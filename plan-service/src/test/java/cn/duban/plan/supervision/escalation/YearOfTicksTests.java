package cn.duban.plan.supervision.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.supervision.matter.Fired;
import cn.duban.plan.supervision.matter.Matter;
import cn.duban.starter.test.MemoryStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A year of the clock: two instances, dying at random, say each reminder exactly once.
class YearOfTicksTests {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final int CRASH_PERCENT = 15;

    private MemoryStore store = MemoryStore.start();

    @BeforeEach
    void anew() {
        store.close();
        store = MemoryStore.start();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({"daily, 1", "daily, 2", "daily, 3", "hourly, 4"})
    void each_reminder_and_escalation_of_a_year_is_said_exactly_once(String pace, long seed) {
        int[] hours = pace.equals("daily") ? new int[] {9} : IntStream.range(0, 24).toArray();
        World world = new World(store.template(), seed, CRASH_PERCENT);
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            live(world, day);
            for (int hour : hours) {
                world.dial.turnTo(day, hour);
                world.tick();
            }
            // Whoever died this late is started again and looks once more.
            world.calmly(() -> world.tickOne(0));
        }
        List<String> expected = ExpectedSlips.of(Script.all(), FIRST, LAST);
        assertThat(world.heard()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(world.crashes).isGreaterThan(5);
        assertThat(expected).hasSizeGreaterThan(50);
        System.out.println("督办一年 " + pace + " seed=" + seed + " " + world);
    }

    @Test
    void a_double_would_be_found_if_saves_ignored_the_version() {
        World world = new World(store.template(), 1, CRASH_PERCENT);
        world.ignoreVersions();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            live(world, day);
            world.dial.turnTo(day, 9);
            world.tick();
        }
        world.calmly(world::relay);
        assertThat(world.doubled()).isPositive();
    }

    /// By hand: 2026-01-05 to 03-31 has 57 work-days; 40 are over on 03-06, 49 on 03-19.
    @Test
    void a_matter_nobody_touches_climbs_the_ladder_on_these_days() {
        World world = new World(store.template(), 0, 0);
        for (LocalDate day = FIRST; day.isBefore(LocalDate.of(2026, 5, 1)); day = day.plusDays(1)) {
            live(world, day);
            world.dial.turnTo(day, 9);
            world.tick();
        }
        assertThat(world.heard())
                .filteredOn(s -> s.contains("M-silent"))
                .containsExactly(
                        "2026-01-07 M-silent.1|unsigned|2026-03-31",
                        "2026-03-06 M-silent.1|left-30|2026-03-31",
                        "2026-03-19 M-silent.1|left-15|2026-03-31",
                        "2026-03-26 M-silent.1|before-3|2026-03-31",
                        "2026-04-01 M-silent.1|overdue|2026-03-31",
                        "2026-04-08 M-silent.1|again#1|2026-03-31",
                        "2026-04-15 M-silent.1|talk|2026-03-31",
                        "2026-04-22 M-silent.1|again#3|2026-03-31",
                        "2026-04-29 M-silent.1|again#4|2026-03-31");
    }

    @Test
    void after_a_long_outage_only_the_strongest_step_is_said_and_the_rest_is_settled() {
        World world = new World(store.template(), 0, 0);
        for (LocalDate day = FIRST; day.isBefore(LocalDate.of(2026, 2, 1)); day = day.plusDays(1)) {
            live(world, day);
        }
        for (LocalDate day : List.of(LocalDate.of(2026, 4, 20), LocalDate.of(2026, 4, 21))) {
            world.dial.turnTo(day, 9);
            world.tick();
        }
        assertThat(world.heard()).containsExactly("2026-04-20 M-silent.1|talk|2026-03-31");
        Matter matter = Objects.requireNonNull(world.store.findById("M-silent", Matter.class));
        assertThat(matter.fired()).hasSize(8).filteredOn(Fired::said).hasSize(1);
    }

    @Test
    void nothing_is_said_on_a_holiday_at_night_or_early_in_the_morning() {
        World world = new World(store.template(), 0, 0);
        live(world, LocalDate.of(2026, 1, 5));
        for (String when : List.of("2026-04-04 9", "2026-04-05 9", "2026-04-07 7")) {
            String[] words = when.split(" ");
            world.dial.turnTo(LocalDate.parse(words[0]), Integer.parseInt(words[1]));
            world.tick();
        }
        assertThat(world.heard()).isEmpty();
        world.dial.turnTo(LocalDate.of(2026, 4, 7), 8);
        world.tick();
        assertThat(world.heard()).hasSize(1);
    }

    private static void live(World world, LocalDate day) {
        for (Script script : Script.all()) {
            for (Script.Act act : script.acts()) {
                if (act.on().equals(day)) {
                    Matter known = world.store.findById(script.id(), Matter.class);
                    Matter before = known == null ? script.begun() : known;
                    world.store.save(script.after(before, act));
                }
            }
        }
    }
}
