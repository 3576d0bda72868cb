package cn.duban.plan.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// 提取结果文件 — the extraction as JSON, flat and with the words of the annotation guideline.
final class ExtractionFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ExtractionFile() {}

    static String json(Extraction extraction) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("title", extraction.title());
        file.put("year", extraction.year().isPresent() ? extraction.year().getAsInt() : null);
        file.put("outline", extraction.outline().stream().map(ExtractionFile::node).toList());
        file.put(
                "commitments",
                extraction.commitments().stream().map(ExtractionFile::commitment).toList());
        file.put("notes", extraction.notes());
        file.put("sentences", extraction.sentences().stream().map(ExtractionFile::of).toList());
        return JSON.writeValueAsString(file);
    }

    private static Map<String, Object> of(Sentence sentence) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("standing", sentence.standing().name().toLowerCase(Locale.ROOT));
        shape.put("text", sentence.text());
        shape.put("offset", sentence.offset());
        shape.put("path", sentence.path());
        return shape;
    }

    private static Map<String, Object> node(OutlineNode node) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("number", node.printed());
        shape.put("number_norm", node.number());
        shape.put("title", node.title());
        shape.put("level", node.level());
        shape.put("offset", node.offset());
        shape.put("kind", node.kind().word());
        List<Object> children =
                new ArrayList<>(node.children().stream().map(ExtractionFile::node).toList());
        shape.put("children", children);
        return shape;
    }

    private static Map<String, Object> commitment(ProposedCommitment c) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("path", c.path());
        shape.put("kind", c.kind().word());
        shape.put("text", c.text());
        shape.put("offset", c.offset());
        shape.put("subject", c.subject());
        Comparison comparison = c.measure().comparison();
        shape.put("comparator", comparison == null ? null : comparison.symbol());
        shape.put("value", c.measure().value());
        shape.put("value2", c.measure().second());
        shape.put("unit", c.measure().unit());
        shape.put("baseline", c.measure().baseline());
        shape.put("deadline", c.deadline().map(Deadline::notation).orElse(null));
        shape.put("frequency", c.frequency().map(Frequency::notation).orElse(null));
        shape.put("scope", c.scope());
        shape.put("responsible", c.responsible());
        shape.put("firmness", c.firmness().chinese());
        c.flags().stream()
                .sorted()
                .forEach(f -> shape.put(f.name().toLowerCase(Locale.ROOT), true));
        shape.put("doubts", c.doubts().stream().map(Doubt::sentence).toList());
        if (c.doubts().stream().anyMatch(Doubt::mustBeDecided)) {
            shape.put("must_decide", true);
        }
        return shape;
    }
}
