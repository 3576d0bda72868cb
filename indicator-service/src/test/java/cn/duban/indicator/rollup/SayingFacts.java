package cn.duban.indicator.rollup;

import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.period.TermDays;
import cn.duban.indicator.register.Level;
import cn.duban.indicator.register.Profile;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What other services say, one fact at a time, as it stands on the wire.
abstract class SayingFacts {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final String SUBMISSIONS = "submissions";
    static final String REGISTER = "register";
    static final String DEFINITIONS = "definitions";
    int events;

    abstract void said(String topic, String key, String event);

    void define(Definition definition) {
        said(
                DEFINITIONS,
                definition.indicator(),
                event(Facts.DEFINITION, 1, Map.of("definition", definition)));
    }

    void school(String code, long version, Profile... profiles) {
        Map<String, Object> data = new HashMap<>();
        data.put("school", code);
        data.put("name", "示例学校" + code);
        data.put("profiles", List.of(profiles));
        said(REGISTER, code, event("cn.duban.school.school-registered.v1", version, data));
    }

    /// A unit with a number of its own, as the register says it and as every partition is told.
    void unit(String id, Level level, @Nullable String parent) {
        unit(id, 1, level, parent);
    }

    void unit(String id, long version, Level level, @Nullable String parent) {
        Map<String, Object> data = new HashMap<>();
        data.put("unit", id);
        data.put("name", "示例" + id);
        data.put("level", level);
        if (parent != null) {
            data.put("parent", parent);
        }
        said(REGISTER, id, event("cn.duban.school.unit-registered.v1", version, data));
        said(DEFINITIONS, "unit:" + id, event(Facts.UNIT, version, data));
    }

    void terms(TermDays days) {
        said(
                DEFINITIONS,
                "terms:" + days.schoolYear(),
                event(Facts.TERMS, days.version(), Map.of("definition", days)));
    }

    void push(int receipt, String school, String form, String period, Map<String, ?> values) {
        say(receipt, school, form, period, null, values, Map.of("withdrawn", false));
    }

    void pushStage(
            int receipt,
            String school,
            String form,
            String period,
            String ofStage,
            Map<String, ?> values) {
        say(receipt, school, form, period, ofStage, values, Map.of("withdrawn", false));
    }

    void pushLate(int receipt, String school, String form, String period, Map<String, ?> values) {
        say(receipt, school, form, period, null, values, Map.of("withdrawn", false, "late", true));
    }

    void withdraw(int receipt, String school, String form, String period) {
        say(receipt, school, form, period, null, Map.of(), Map.of("withdrawn", true));
    }

    /// What a re-check of a row found; nothing at all takes the one before back.
    void recheck(
            int minute,
            String school,
            String form,
            String period,
            List<String> agreed,
            List<String> differed) {
        recheck("C1", minute, minute, school, form, period, agreed, differed);
    }

    /// What one of several samples says, in its version.
    void recheck(
            String sample,
            int version,
            int minute,
            String school,
            String form,
            String period,
            List<String> agreed,
            List<String> differed) {
        Map<String, Object> data =
                Map.of(
                        "sample", sample,
                        "school", school,
                        "form", form,
                        "period", period,
                        "checkedAt", received(minute),
                        "agreed", agreed,
                        "differed", differed);
        said(SUBMISSIONS, school, event("cn.duban.indicator.row-rechecked.v1", version, data));
    }

    void garbage(String value) {
        said(SUBMISSIONS, "s", value);
    }

    private void say(
            int receipt,
            String school,
            String form,
            String period,
            @Nullable String ofStage,
            Map<String, ?> values,
            Map<String, ?> marks) {
        Map<String, String> texts = new HashMap<>();
        values.forEach((element, value) -> texts.put(element, String.valueOf(value)));
        Map<String, Object> row = new HashMap<>(marks);
        row.putAll(Map.of("form", form, "period", period, "values", texts));
        if (ofStage != null) {
            row.put("stage", ofStage);
        }
        Map<String, Object> data =
                Map.of(
                        "receipt", "R%012d".formatted(receipt),
                        "school", school,
                        "submittedAt", received(receipt),
                        "submittedBy", "key:test",
                        "rows", List.of(row));
        said(SUBMISSIONS, school, event("cn.duban.indicator.submissions-accepted.v1", 0, data));
    }

    static OffsetDateTime received(int receipt) {
        return OffsetDateTime.of(2026, 11, 1, 8, 0, 0, 0, ZoneOffset.ofHours(8))
                .plusMinutes(receipt);
    }

    String event(String type, long version, Map<String, ?> data) {
        Map<String, Object> event = new HashMap<>();
        event.put("specversion", "1.0");
        event.put("id", "e" + events++);
        event.put("type", type);
        event.put("version", version);
        event.put("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        event.put("data", data.containsKey("definition") ? data.get("definition") : data);
        return JSON.writeValueAsString(event);
    }
}
