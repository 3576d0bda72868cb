package cn.duban.starter.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTests {
    private static final JavaClasses BAD =
            new ClassFileImporter().importPackages("cn.duban.starter.test.bad");
    private static final JavaClasses STARTER =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("cn.duban.starter");

    static List<ArchRule> rules() {
        return HouseRules.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_finds_the_class_that_breaks_it(ArchRule rule) {
        assertThat(rule.evaluate(BAD).hasViolation()).as(rule.getDescription()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_starter_keeps_every_rule(ArchRule rule) {
        rule.check(STARTER);
    }
}
