package cn.duban.indicator;

import cn.duban.starter.test.HouseRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTests {

    private static final JavaClasses SERVICE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("cn.duban.indicator");

    @Test
    void features_know_each_other_only_through_their_public_types_and_never_in_a_circle() {
        ApplicationModules.of(IndicatorServiceApplication.class).verify();
    }

    @Test
    void the_house_rules_hold() {
        HouseRules.all().forEach(rule -> rule.check(SERVICE));
    }

    @Test
    void the_roll_up_knows_neither_http_nor_the_store() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("..rollup..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web..", "org.springframework.data..")
                .check(SERVICE);
    }

    @Test
    void cel_reads_expressions_and_never_works_them_out_because_its_numbers_are_binary() {
        ArchRuleDefinition.noClasses()
                .that()
                .haveNameNotMatching(".*ExpressionReader.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.cel..")
                .check(SERVICE);
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.cel.runtime..")
                .check(SERVICE);
    }
}
