package cn.duban.plan.supervision.escalation;

import cn.duban.plan.supervision.matter.AMatter;
import cn.duban.plan.supervision.matter.Actor;
import cn.duban.plan.supervision.matter.Matter;
import cn.duban.plan.supervision.matter.Move;
import cn.duban.plan.supervision.matter.MoveRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people do with one matter in a year, one line a day: `2026-03-02 ASSIGN 2026-05-29`.
record Script(String id, List<Act> acts) {

    /// @param until the deadline it brings, if any
    record Act(LocalDate on, Move move, @Nullable LocalDate until) {}

    static Script of(String id, String lines) {
        return new Script(id, lines.lines().map(Script::act).toList());
    }

    /// Nine matters, of which each goes another way.
    static List<Script> all() {
        return List.of(
                of("M-silent", "2026-01-05 ASSIGN 2026-03-31"),
                of("M-good", "2026-03-02 ASSIGN 2026-06-30\n2026-03-03 SIGN\n2026-06-01 ANSWER"),
                of(
                        "M-returned",
                        """
                        2026-02-10 ASSIGN 2026-04-30
                        2026-02-12 SIGN
                        2026-04-20 ANSWER
                        2026-04-27 RETURN
                        2026-05-18 ANSWER\
                        """),
                of(
                        "M-paused",
                        """
                        2026-03-10 ASSIGN 2026-06-18
                        2026-03-11 SIGN
                        2026-05-06 PAUSE
                        2026-07-15 RESUME\
                        """),
                of(
                        "M-delayed",
                        """
                        2026-05-11 ASSIGN 2026-09-10
                        2026-05-12 SIGN
                        2026-09-04 ASK_DELAY 2026-11-20
                        2026-09-16 GRANT_DELAY\
                        """),
                of(
                        "M-refused",
                        """
                        2026-06-01 ASSIGN 2026-09-30
                        2026-06-02 SIGN
                        2026-09-24 ASK_DELAY 2026-12-31
                        2026-10-12 REFUSE_DELAY\
                        """),
                of(
                        "M-handed",
                        """
                        2026-08-31 ASSIGN 2026-10-30
                        2026-09-01 SIGN
                        2026-10-09 HAND_ON 2026-11-30
                        2026-10-20 SIGN\
                        """),
                of("M-late", "2026-12-01 ASSIGN 2027-02-26\n2026-12-02 SIGN"),
                of("M-tight", "2026-09-30 ASSIGN 2026-10-09\n2026-10-08 SIGN"));
    }

    private static Act act(String line) {
        String[] words = line.strip().split(" ");
        return new Act(
                LocalDate.parse(words[0]),
                Move.valueOf(words[1]),
                words.length > 2 ? LocalDate.parse(words[2]) : null);
    }

    Matter begun() {
        return AMatter.filed(id);
    }

    Matter after(Matter before, Act act) {
        MoveRequest asked = AMatter.complete(act.move());
        MoveRequest request = act.until() == null ? asked : asked.until(act.until());
        return AMatter.moved(before, act.move(), actor(act.move()), request, act.on());
    }

    private static Actor actor(Move move) {
        return switch (move) {
            case GRANT_DELAY, REFUSE_DELAY -> AMatter.LEADER;
            default -> AMatter.OFFICER;
        };
    }
}
