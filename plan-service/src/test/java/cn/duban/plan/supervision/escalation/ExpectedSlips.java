package cn.duban.plan.supervision.escalation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The reminders of a year worked out another way: day by day, by counting days one at a time.
///
/// Knows nothing of the program: its own holidays, its own ladder, its own reading of the scripts.
final class ExpectedSlips {
    private static final Set<LocalDate> OFF = new HashSet<>();
    private static final Set<LocalDate> WORKED =
            Set.of(
                    d("2026-01-04"),
                    d("2026-02-14"),
                    d("2026-02-28"),
                    d("2026-05-09"),
                    d("2026-09-20"),
                    d("2026-10-10"));

    static {
        off("2026-01-01", 3);
        off("2026-02-15", 9);
        off("2026-04-04", 3);
        off("2026-05-01", 5);
        off("2026-06-19", 3);
        off("2026-09-25", 3);
        off("2026-10-01", 7);
    }

    /// P = percent of the time left, B = days before, A = days after, E = every so many, U =
    /// unsigned.
    private record Rung(String step, int level, char kind, int n, int times) {}

    private static final List<Rung> LADDER =
            List.of(
                    new Rung("unsigned", 1, 'U', 2, 1),
                    new Rung("left-30", 1, 'P', 30, 1),
                    new Rung("left-15", 2, 'P', 15, 1),
                    new Rung("before-3", 1, 'B', 3, 1),
                    new Rung("overdue", 3, 'A', 1, 1),
                    new Rung("talk", 4, 'A', 10, 1),
                    new Rung("again", 3, 'E', 5, 12));

    private record Due(String step, int level, LocalDate on, int round, String key) {}

    private final Script script;
    private final Set<String> seen = new HashSet<>();
    private final List<String> said = new ArrayList<>();
    private LocalDate start = LocalDate.MIN;
    private LocalDate due = LocalDate.MIN;
    private LocalDate asked = LocalDate.MIN;
    private int share = 1;
    private boolean withUnit;
    private boolean signed;
    private boolean quiet;

    private ExpectedSlips(Script script) {
        this.script = script;
    }

    /// `day key` of every reminder, as people would expect them.
    static List<String> of(List<Script> scripts, LocalDate first, LocalDate last) {
        List<String> all = new ArrayList<>();
        scripts.forEach(s -> all.addAll(new ExpectedSlips(s).through(first, last)));
        return all;
    }

    private List<String> through(LocalDate first, LocalDate last) {
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate today = day;
            script.acts().stream().filter(a -> a.on().equals(today)).forEach(this::live);
            if (works(today) && withUnit && !quiet) {
                List<Due> fresh = due(today).stream().filter(d -> !seen.contains(d.key())).toList();
                fresh.stream()
                        .max(
                                Comparator.comparingInt(Due::level)
                                        .thenComparing(Due::on)
                                        .thenComparing(Due::step)
                                        .thenComparing(Due::round))
                        .ifPresent(d -> said.add(today + " " + d.key()));
                fresh.forEach(d -> seen.add(d.key()));
            }
        }
        return said;
    }

    private void live(Script.Act act) {
        LocalDate until = act.until() == null ? due : act.until();
        switch (act.move()) {
            case ASSIGN -> begin(act.on(), until);
            case SIGN -> signed = true;
            case ANSWER -> withUnit = false;
            case RETURN -> withUnit = true;
            case PAUSE -> quiet = true;
            case RESUME -> quiet = false;
            case ASK_DELAY -> {
                asked = until;
                quiet = true;
            }
            case GRANT_DELAY -> {
                due = asked;
                quiet = false;
            }
            case REFUSE_DELAY -> quiet = false;
            case HAND_ON -> {
                share++;
                begin(act.on(), until);
            }
            default -> throw new IllegalArgumentException("not in the script: " + act);
        }
    }

    private void begin(LocalDate on, LocalDate until) {
        start = on;
        due = until;
        withUnit = true;
        signed = false;
    }

    private List<Due> due(LocalDate today) {
        List<Due> all = new ArrayList<>();
        for (Rung rung : LADDER) {
            for (int round = 1; round <= rung.times(); round++) {
                for (LocalDate d = start.plusDays(1); !d.isAfter(today); d = d.plusDays(1)) {
                    if (works(d) && isOn(rung, round, d)) {
                        String name = rung.times() == 1 ? rung.step() : rung.step() + "#" + round;
                        String key = "%s.%d|%s|%s".formatted(script.id(), share, name, due);
                        all.add(new Due(rung.step(), rung.level(), d, round, key));
                        break;
                    }
                }
            }
        }
        return all;
    }

    /// Whether the rung is reached on this work-day, or was before it.
    private boolean isOn(Rung rung, int round, LocalDate d) {
        boolean before = !d.isAfter(due);
        return switch (rung.kind()) {
            case 'U' -> !signed && count(start, d) == rung.n();
            case 'P' -> before && 100 * count(d, due) <= rung.n() * count(start, due);
            case 'B' -> before && count(d, due) == rung.n();
            default -> !before && count(due, d) == rung.n() * round;
        };
    }

    private static int count(LocalDate after, LocalDate through) {
        int n = 0;
        for (LocalDate d = after.plusDays(1); !d.isAfter(through); d = d.plusDays(1)) {
            n += works(d) ? 1 : 0;
        }
        return n;
    }

    private static boolean works(LocalDate day) {
        boolean weekend =
                day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return WORKED.contains(day) || (!weekend && !OFF.contains(day));
    }

    private static void off(String first, int days) {
        d(first).datesUntil(d(first).plusDays(days)).forEach(OFF::add);
    }

    private static LocalDate d(String day) {
        return LocalDate.parse(day);
    }
}
