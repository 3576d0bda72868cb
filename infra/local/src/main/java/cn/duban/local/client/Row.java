package cn.duban.local.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// 填报行 — one form of one school for one period; without a school it is the key's own.
///
/// @param explanation 说明: why numbers that look odd are right all the same
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Row(
        @Nullable String school,
        String form,
        String period,
        Map<String, Object> values,
        @Nullable String explanation) {

    public Row {
        values = new TreeMap<>(values);
    }

    public Row(String form, String period, Map<String, Object> values) {
        this(null, form, period, values, null);
    }

    public Row(String school, String form, String period, Map<String, Object> values) {
        this(school, form, period, values, null);
    }

    public Row because(String why) {
        return new Row(school, form, period, values, why);
    }

    public Row with(String element, Object value) {
        Map<String, Object> other = new TreeMap<>(values);
        other.put(element, value);
        return new Row(school, form, period, other, explanation);
    }
}
