package cn.duban.notification.subscription;

import cn.duban.starter.problem.Nearest;
import cn.duban.starter.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// 核对 — compares what a subscription names with what was heard of: one that names nothing there is
/// would be silent for ever.
///
/// While a roll is empty or still being read nothing is called unknown, but it is said that it was
/// not compared; so it is of what may come later.
@Component
class Comparing {
    private static final int SHOWN = 3;
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._:@~|-]{0,63}");

    private final List<Roll> rolls;
    private final TopicRead read;

    Comparing(List<Roll> rolls, TopicRead read) {
        this.rolls = List.copyOf(rolls);
        this.read = read;
    }

    /// @param objections what is wrong, one for each roll at most
    /// @param notes what could not be compared, as Chinese sentences
    record Finding(List<Violation> objections, List<String> notes) {}

    /// @param asked what is named, by the place where it is named
    Finding of(Map<String, List<String>> asked) {
        Finding found = new Finding(new ArrayList<>(), new ArrayList<>());
        for (Roll roll : rolls) {
            List<String> named = asked.getOrDefault(roll.about().at(), List.of());
            named.stream()
                    .filter(id -> !ID.matcher(id).matches())
                    .findFirst()
                    .ifPresentOrElse(
                            bad -> found.objections().add(malformed(roll, bad)),
                            () -> compare(roll, named, found));
        }
        return found;
    }

    private void compare(Roll roll, List<String> named, Finding found) {
        if (strange(roll, named).isEmpty()) {
            return;
        }
        boolean heard =
                !roll.known().isEmpty()
                        && read.isToTheEnd(roll.about().topic(), roll.about().group());
        roll.reread();
        List<String> strange = strange(roll, named);
        if (strange.isEmpty()) {
            return;
        }
        if (heard && !roll.mayComeLater()) {
            found.objections().add(unknown(roll, strange.getFirst()));
        } else {
            found.notes().add(notYet(roll, strange));
        }
    }

    private static String notYet(Roll roll, List<String> strange) {
        String alike = alike(roll, strange.getFirst());
        return "目前没有%s %s 的资料，未能核对%s；如果写错了，不会有消息。"
                .formatted(
                        roll.about().noun(),
                        String.join("、", strange),
                        alike.isEmpty() ? "" : "（相近的有 " + alike + "）");
    }

    private static String alike(Roll roll, String id) {
        return String.join("、", Nearest.among(id, roll.known(), SHOWN));
    }

    private static List<String> strange(Roll roll, List<String> named) {
        return named.stream().filter(id -> !roll.isKnown(id)).distinct().toList();
    }

    private static Violation malformed(Roll roll, String bad) {
        String shown = bad.length() > 64 ? bad.substring(0, 64) + "…" : bad;
        return new Violation(
                roll.about().at(),
                "malformed-id",
                "“%s”不是%s的代码。".formatted(shown, roll.about().noun()),
                roll.about().list());
    }

    private static Violation unknown(Roll roll, String id) {
        String alike = alike(roll, id);
        return new Violation(
                roll.about().at(),
                roll.about().code(),
                "没有%s %s，订阅了也不会有消息。".formatted(roll.about().noun(), id),
                alike.isEmpty() ? roll.about().list() : "相近的有 " + alike + "。");
    }
}
