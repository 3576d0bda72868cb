package cn.duban.plan.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.commitment.Target;
import cn.duban.plan.commitment.WrittenTarget;
import cn.duban.starter.problem.Violation;
import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TargetEditTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final WrittenTarget AT_LEAST_95 =
            WrittenTarget.of(new Target.AtLeast(new BigDecimal("95"), "%"));

    private final Patch patch = new Patch(JSON.createObjectNode(), Set.of(), "/change");

    @Test
    void what_is_not_named_of_a_target_stays() {
        assertThat(merged("{'value':'96'}").toTarget())
                .isEqualTo(new Target.AtLeast(new BigDecimal("96"), "%"));
        assertThat(merged("{'comparator':'BETWEEN','value2':'98'}").toTarget())
                .isEqualTo(new Target.Between(new BigDecimal("95"), new BigDecimal("98"), "%"));
        assertThat(merged("{'comparator':'DONE'}").toTarget()).isEqualTo(new Target.Done());
        assertThat(patch.errors()).isEmpty();
    }

    @Test
    void another_amount_of_a_change_has_its_own_direction() {
        WrittenTarget up = merged("{'comparator':'CHANGE_BY','value':'2'}");
        WrittenTarget down = new TargetEdit(patch, JSON).merged(json("{'value':'-3'}"), up);
        assertThat(down.toTarget())
                .isInstanceOfSatisfying(
                        Target.ChangeBy.class,
                        t -> assertThat(t.direction().name()).isEqualTo("DOWN"));
    }

    @ParameterizedTest(name = "{0} is wrong at {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {'value':'九十六'}                     | /change/target/value
                    {'value':null}                         | /change/target/value
                    {'comparator':'BETWEEN','value2':'x'}  | /change/target/value2
                    {'comparator':'>='}                    | /change/target/comparator
                    {'comparator':null}                    | /change/target/comparator
                    {'comparator':'RECURRING'}             | /change/target/frequency
                    {'valeu':'96'}                         | /change/target/valeu
                    ['AT_LEAST']                           | /change/target
                    """)
    void what_is_wrong_is_named_by_its_place_in_the_body(String target, String at) {
        assertThat(merged(target)).isEqualTo(AT_LEAST_95);
        assertThat(patch.errors()).extracting(Violation::at).containsExactly(at);
    }

    private WrittenTarget merged(String target) {
        return new TargetEdit(patch, JSON).merged(json(target), AT_LEAST_95);
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
