package cn.duban.plan;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.plan.events.PlanEvent;
import cn.duban.starter.test.HouseRules;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

class ArchitectureTests {
    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("cn.duban.plan");

    private static final ArchRule CORE_IS_PURE =
            noClasses()
                    .that()
                    .resideInAnyPackage("..progress..", "..pure..")
                    .and()
                    .doNotHaveSimpleName("ProgressSettings")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..", "com.mongodb..", "org.apache.kafka..");

    private static final ArchRule NOBODY_ASKS_THE_TIME =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(OffsetDateTime.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");

    private static final ArchRule NO_NOISE_NAMES =
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Impl")
                    .orShould()
                    .haveSimpleNameEndingWith("Utils")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameEndingWith("Manager")
                    .orShould()
                    .haveSimpleNameEndingWith("Dto");

    @Test
    void the_weighing_of_lights_knows_no_framework() {
        CORE_IS_PURE.check(OURS);
    }

    @Test
    void the_time_comes_from_the_clock() {
        NOBODY_ASKS_THE_TIME.check(OURS);
    }

    @Test
    void no_class_is_named_after_nothing() {
        NO_NOISE_NAMES.check(OURS);
    }

    @Test
    void each_rule_is_broken_by_a_bad_example() {
        JavaClasses bad = new ClassFileImporter().importPackages("cn.duban.plan.bad");
        for (ArchRule rule : new ArchRule[] {CORE_IS_PURE, NOBODY_ASKS_THE_TIME, NO_NOISE_NAMES}) {
            assertThatThrownBy(() -> rule.check(bad)).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void features_do_not_depend_on_each_other_in_circles() {
        slices().matching("cn.duban.plan.(*)..").should().beFreeOfCycles().check(OURS);
        ApplicationModules.of(PlanServiceApplication.class).verify();
    }

    @Test
    void published_words_depend_on_nothing_of_ours() {
        noClasses()
                .that()
                .resideInAPackage("..plan.events..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("cn.duban.plan..")
                                .and(not(resideInAPackage("..plan.events.."))))
                .check(OURS);
        classes()
                .that()
                .areAssignableTo(PlanEvent.class)
                .and()
                .areNotInterfaces()
                .should()
                .beAnnotatedWith(JsonTypeName.class)
                .check(OURS);
    }

    @Test
    void every_handler_says_who_may_call_it() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .check(OURS);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(RestController.class)
                .and()
                .areNotPrivate()
                .and()
                .areNotStatic()
                .should()
                .beAnnotatedWith(PreAuthorize.class)
                .check(OURS);
    }

    @Test
    void every_refusal_fills_the_places_of_its_texts() {
        HouseRules.REFUSALS_FILL_THEIR_TEXTS.check(OURS);
    }
}
