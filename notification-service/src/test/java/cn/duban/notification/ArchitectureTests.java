package cn.duban.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import cn.duban.starter.test.HouseRules;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

class ArchitectureTests {
    private static final JavaClasses SERVICE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("cn.duban.notification");

    @Test
    void features_know_each_other_only_through_their_public_types_and_never_in_a_circle() {
        ApplicationModules.of(NotificationServiceApplication.class).verify();
    }

    @Test
    void what_is_said_to_the_world_knows_no_domain_and_carries_a_versioned_name() {
        noClasses()
                .that()
                .resideInAPackage("..events..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..delivery..", "..channel..", "..subscription..", "org.springframework..")
                .check(SERVICE);
        classes()
                .that()
                .areAnnotatedWith(JsonTypeName.class)
                .should()
                .resideInAPackage("..events..")
                .andShould()
                .beRecords()
                .check(SERVICE);
    }

    @Test
    void every_door_asks_for_a_right() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(RestController.class)
                .and()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should()
                .beAnnotatedWith(PreAuthorize.class)
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(PreAuthorize.class)
                .check(SERVICE);
    }

    @Test
    void nobody_looks_at_the_wall_clock_by_himself() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(SERVICE);
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses().should().haveNameMatching(".*(Impl|Utils|Helper|Manager|Dto)").check(SERVICE);
    }

    @Test
    void every_refusal_fills_the_places_of_its_texts() {
        HouseRules.REFUSALS_FILL_THEIR_TEXTS.check(SERVICE);
    }
}
