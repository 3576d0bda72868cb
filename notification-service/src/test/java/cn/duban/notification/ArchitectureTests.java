package cn.duban.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import cn.duban.starter.test.HouseRules;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

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
    void only_what_is_said_to_the_world_carries_a_wire_name() {
        classes()
                .that()
                .areAnnotatedWith(JsonTypeName.class)
                .should()
                .resideInAPackage("..events..")
                .andShould()
                .beRecords()
                .check(SERVICE);
    }

    static List<ArchRule> rules() {
        return HouseRules.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_rules_hold(ArchRule rule) {
        rule.check(SERVICE);
    }
}
