package cn.duban.starter.problem;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;

/// 占位符都填上 — makes a refusal of every kind, and looks whether its texts exist and whether it brings
/// as much as they have places for.
///
/// A refusal whose code is an argument of its own cannot be judged by itself.
public final class FilledTexts extends ArchCondition<JavaClass> {

    public FilledTexts() {
        super("have texts, and fill every place in them");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (type.getModifiers().contains(JavaModifier.ABSTRACT)) {
            return;
        }
        for (Constructor<?> way : type.reflect().getDeclaredConstructors()) {
            Problem problem = (Problem) Specimen.made(way);
            if (problem.code().equals(Specimen.TEXT)) {
                continue;
            }
            Stream.of(".title", ".detail").forEach(part -> check(type, problem, part, events));
        }
    }

    private static void check(
            JavaClass type, Problem problem, String part, ConditionEvents events) {
        String key = problem.code() + part;
        int places = text(key).map(ProblemTexts::places).findFirst().orElse(Integer.MAX_VALUE);
        String says =
                "%s: %s has %d places, filled are %s"
                        .formatted(
                                type.getSimpleName(), key, places, Arrays.asList(problem.args()));
        events.add(new SimpleConditionEvent(type, places <= problem.args().length, says));
    }

    private static Stream<String> text(String key) {
        return Stream.of("problems", "duban-problems")
                .map(name ->
                        ResourceBundle.getBundle(
                                name,
                                Locale.ROOT,
                                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)))
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key));
    }
}
