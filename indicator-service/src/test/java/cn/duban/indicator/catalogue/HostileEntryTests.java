package cn.duban.indicator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.starter.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Whatever an entry is turned into, it is either a catalogue or a list of mistakes, never a
/// failure.
class HostileEntryTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> POISON =
            List.of(
                    "null",
                    "true",
                    "-1",
                    "1e300",
                    "\"\"",
                    "\"示例\"",
                    "[]",
                    "[null]",
                    "[\"\"]",
                    "{}",
                    "[{}]",
                    "\"a.b.c\"",
                    "\"1/0\"",
                    "\"((((\"",
                    "\"9999-99-99\"");

    private final Random dice = new Random(20261123);

    @ParameterizedTest
    @EnumSource(Section.class)
    void every_field_of_every_entry_may_be_nonsense(Section section) {
        for (Entry entry : section.in(BuiltIn.file()).stream().limit(12).toList()) {
            JsonNode sound = EntryJson.tree(entry);
            for (int round = 0; round < 25; round++) {
                JsonNode broken = sound.deepCopy();
                mutate(broken);
                assertThatCode(() -> judged(section, broken))
                        .as(broken.toString())
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void an_entry_of_nothing_but_mistakes_is_not_read_once_for_each() {
        ObjectNode broken =
                (ObjectNode) EntryJson.tree(Section.FORMS.in(BuiltIn.file()).getFirst());
        for (int i = 0; i < 20_000; i++) {
            broken.put("nonsense" + i, i);
        }

        assertThatThrownBy(() -> EntryJson.parse(Section.FORMS, broken))
                .isInstanceOfSatisfying(
                        BrokenCatalogue.class,
                        e -> assertThat(e.mistakes()).hasSize(EntryJson.MOST_MISTAKES));
    }

    private static void judged(Section section, JsonNode body) {
        try {
            Entry entry = EntryJson.parse(section, body);
            Catalogue.of(CatalogueInForce.with(List.of(entry)), LocalDate.of(2026, 9, 1));
        } catch (BrokenCatalogue e) {
            assertThat(e.mistakes()).isNotEmpty().extracting(Violation::code).doesNotContainNull();
        }
    }

    /// One place somewhere in the tree becomes something else.
    private void mutate(JsonNode node) {
        switch (node) {
            case ObjectNode fields when !fields.isEmpty() -> {
                List<String> names = new ArrayList<>(fields.propertyNames());
                String name = names.get(dice.nextInt(names.size()));
                if (dice.nextInt(3) > 0 && fields.get(name).isContainer()) {
                    mutate(fields.get(name));
                } else {
                    fields.set(name, poison());
                }
            }
            case ArrayNode items when !items.isEmpty() -> {
                int at = dice.nextInt(items.size());
                if (dice.nextBoolean() && items.get(at).isContainer()) {
                    mutate(items.get(at));
                } else {
                    items.set(at, poison());
                }
            }
            default -> {}
        }
    }

    private JsonNode poison() {
        return JSON.readTree(POISON.get(dice.nextInt(POISON.size())));
    }
}
