package cn.duban.indicator.submission.rule;

import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.submission.row.Place;
import cn.duban.indicator.submission.row.RowKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// 待查的行 — a row whose numbers are sound one by one, with what is known around it.
///
/// @param known other rows of the same reporter, by their keys
/// @param twin whether another reporter sent exactly these numbers
public record RowInQuestion(
        RowKey key,
        Form form,
        Map<String, BigDecimal> values,
        Place place,
        Known known,
        boolean twin) {

    /// 已知的行 — what was reported before or in another form.
    @FunctionalInterface
    public interface Known {
        Optional<Map<String, BigDecimal>> of(RowKey key);
    }

    String nameOf(String element) {
        return form.elements().stream()
                .filter(e -> e.code().equals(element))
                .findFirst()
                .map(e -> e.name())
                .orElse(element);
    }

    static BigDecimal sum(Map<String, BigDecimal> values, List<String> elements) {
        return elements.stream()
                .map(e -> values.getOrDefault(e, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Numbers that say something: a nought is equal to a nought everywhere.
    static long telling(Map<String, BigDecimal> values) {
        return values.values().stream().filter(v -> v.signum() != 0).count();
    }

    static boolean same(Map<String, BigDecimal> a, Map<String, BigDecimal> b) {
        return a.keySet().equals(b.keySet())
                && a.entrySet().stream()
                        .allMatch(e -> e.getValue().compareTo(b.get(e.getKey())) == 0);
    }
}
