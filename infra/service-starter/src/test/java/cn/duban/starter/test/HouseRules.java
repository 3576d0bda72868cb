package cn.duban.starter.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import cn.duban.starter.problem.FilledTexts;
import cn.duban.starter.problem.Problem;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The architecture rules every service keeps; each is proven once by a class that breaks it.
public final class HouseRules {
    private HouseRules() {}

    public static List<ArchRule> all() {
        return List.of(
                NO_HOLLOW_NAMES,
                TIME_IS_TOLD,
                EVENTS_ARE_PLAIN,
                EVENTS_HAVE_WIRE_NAMES,
                CONTROLLERS_ARE_PRIVATE,
                HANDLERS_NAME_THEIR_SCOPE,
                REFUSALS_FILL_THEIR_TEXTS);
    }

    static final ArchRule NO_HOLLOW_NAMES =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Impl|Utils|Util|Helper|Manager|Dto)")
                    .because("a name says what a thing is in the bureau's words");

    static final ArchRule TIME_IS_TOLD =
            noClasses()
                    .should()
                    .callMethodWhere(
                            new DescribedPredicate<JavaCall<?>>("now() without a Clock") {
                                @Override
                                public boolean test(JavaCall<?> call) {
                                    return call.getTargetOwner()
                                                    .getPackageName()
                                                    .equals("java.time")
                                            && call.getName().equals("now")
                                            && call.getTarget().getRawParameterTypes().stream()
                                                    .noneMatch(p -> p.isEquivalentTo(Clock.class));
                                }
                            })
                    .because("the same facts give the same answer, whenever they are asked");

    static final ArchRule EVENTS_ARE_PLAIN =
            classes()
                    .that()
                    .resideInAPackage("..events..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "..events..",
                            "com.fasterxml.jackson.annotation..",
                            "org.jspecify..")
                    .allowEmptyShould(true)
                    .because("the published language knows nothing of how we work inside");

    static final ArchRule EVENTS_HAVE_WIRE_NAMES =
            classes()
                    .that()
                    .resideInAPackage("..events..")
                    .and()
                    .areRecords()
                    .and()
                    .implement(
                            DescribedPredicate.describe(
                                    "a sealed event interface",
                                    (JavaClass c) -> c.getSimpleName().endsWith("Event")))
                    .should(
                            condition(
                                    "carry a versioned wire name",
                                    c ->
                                            c.isAnnotatedWith(JsonTypeName.class)
                                                    && c.getAnnotationOfType(JsonTypeName.class)
                                                            .value()
                                                            .matches(
                                                                    "[a-z-]+(\\.[a-z-]+)+\\.v\\d+")))
                    .allowEmptyShould(true)
                    .because("a class may be renamed, a word said to others may not");

    static final ArchRule CONTROLLERS_ARE_PRIVATE =
            classes()
                    .that()
                    .areAnnotatedWith(RestController.class)
                    .should()
                    .notBePublic()
                    .allowEmptyShould(true)
                    .because("a controller is nobody's collaborator");

    static final ArchRule HANDLERS_NAME_THEIR_SCOPE =
            methods()
                    .that()
                    .areMetaAnnotatedWith(RequestMapping.class)
                    .and()
                    .areDeclaredInClassesThat()
                    .areNotAssignableTo(ErrorController.class)
                    .should(nameTheirScope())
                    .allowEmptyShould(true)
                    .because("what names no scope is open by mistake");

    public static final ArchRule REFUSALS_FILL_THEIR_TEXTS =
            classes()
                    .that()
                    .areAssignableTo(Problem.class)
                    .should(new FilledTexts())
                    .allowEmptyShould(true)
                    .because("a clerk cannot act on a sentence with {0} in it");

    private static ArchCondition<JavaMethod> nameTheirScope() {
        return new ArchCondition<>("carry @PreAuthorize, themselves or by their class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                CanBeAnnotated owner = method.getOwner();
                boolean named =
                        method.isAnnotatedWith(PreAuthorize.class)
                                || owner.isAnnotatedWith(PreAuthorize.class);
                events.add(new SimpleConditionEvent(method, named, method.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaClass> condition(
            String description, java.util.function.Predicate<JavaClass> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, holds.test(type), type.getName()));
            }
        };
    }
}
