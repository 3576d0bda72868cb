package cn.duban.indicator.catalogue;

import cn.duban.starter.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// 一数一源 — two forms must not ask the same element of the same kind of school, or both of the units.
final class AskOnce {

    private AskOnce() {}

    static List<Violation> check(List<Form> all, LocalDate today) {
        List<Form> asking =
                all.stream().filter(f -> f.until() == null || !f.until().isBefore(today)).toList();
        List<Violation> twice = new ArrayList<>();
        for (int i = 1; i < asking.size(); i++) {
            Form later = asking.get(i);
            asking.subList(0, i).stream()
                    .filter(earlier -> meet(earlier, later))
                    .forEach(earlier -> between(earlier, later, twice));
        }
        return twice;
    }

    private static boolean meet(Form one, Form other) {
        return one.scope() == other.scope()
                && (one.scope() == Scope.UNIT || !Collections.disjoint(one.kinds(), other.kinds()));
    }

    private static void between(Form earlier, Form later, List<Violation> twice) {
        for (int i = 0; i < later.elements().size(); i++) {
            Element element = later.elements().get(i);
            if (element.partOf() == null && earlier.elements().contains(element)) {
                twice.add(
                        Mistake.ASKED_TWICE.suggesting(
                                earlier.code(),
                                "/forms/%s/elements/%d".formatted(later.code(), i),
                                element.code(),
                                earlier.name(),
                                earlier.code() + "，" + earlier.periodType().title()));
            }
        }
    }
}
