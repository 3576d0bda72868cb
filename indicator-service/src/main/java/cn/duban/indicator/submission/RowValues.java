package cn.duban.indicator.submission;

import cn.duban.indicator.catalogue.Element;
import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.catalogue.FormRule;
import cn.duban.indicator.catalogue.Nearest;
import cn.duban.starter.problem.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// 数值检查 — every value of a row against its form; relations between values only where all can be
/// read.
final class RowValues {

    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 6;
    private static final Map<String, String> YES_OR_NO =
            Map.of("true", "1", "false", "0", "1", "1", "0", "0", "是", "1", "否", "0");

    private final PushedRow row;
    private final Form form;
    private final List<Violation> objections = new ArrayList<>();
    private final Map<String, BigDecimal> values = new LinkedHashMap<>();

    RowValues(PushedRow row, Form form) {
        this.row = row;
        this.form = form;
        strangers();
        form.elements().forEach(this::read);
        if (objections.isEmpty()) {
            form.rules().forEach(this::relate);
        }
    }

    List<Violation> objections() {
        return objections;
    }

    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((code, value) -> texts.put(code, value.toPlainString()));
        return texts;
    }

    private void strangers() {
        List<String> own = form.elements().stream().map(Element::code).toList();
        for (String code : row.values().keySet()) {
            if (!own.contains(code)) {
                objections.add(
                        Objection.UNKNOWN_ELEMENT.suggesting(
                                Nearest.to(code, own).orElse(null),
                                row.placeOf(code),
                                form.code(),
                                code));
            }
        }
    }

    private void read(Element element) {
        String place = row.placeOf(element.code());
        String written = row.values().get(element.code());
        if (written == null || written.isBlank()) {
            if (form.wants(element)) {
                objections.add(Objection.MISSING_ELEMENT.at(place, element.name()));
            }
            return;
        }
        Optional<BigDecimal> number = number(element, written.strip());
        if (number.isEmpty()) {
            objections.add(
                    Objection.NOT_A_NUMBER.at(
                            place, element.name(), wanted(element), shortened(written)));
        } else if (number.get().signum() < 0) {
            objections.add(Objection.NEGATIVE.at(place, element.name()));
        } else if (tooLarge(number.get())) {
            objections.add(Objection.TOO_LARGE.at(place, element.name()));
        } else {
            values.put(element.code(), plain(number.get()));
        }
    }

    private static Optional<BigDecimal> number(Element element, String written) {
        String text =
                element.type() == Element.Type.BOOL
                        ? YES_OR_NO.getOrDefault(written.toLowerCase(Locale.ROOT), "")
                        : written;
        try {
            BigDecimal number = new BigDecimal(text);
            boolean fits = element.type() == Element.Type.DECIMAL || whole(number);
            return fits ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean whole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    private static boolean tooLarge(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return (long) bare.precision() - bare.scale() > MOST_DIGITS || bare.scale() > MOST_DECIMALS;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static String wanted(Element element) {
        return switch (element.type()) {
            case INT -> "整数";
            case DECIMAL -> "数字";
            case BOOL -> "是或否(true/false)";
        };
    }

    private static String shortened(String written) {
        return written.length() <= 30 ? written : written.substring(0, 30) + "…";
    }

    private void relate(FormRule rule) {
        if (!rule.holds(values)) {
            Objection objection =
                    switch (rule.must()) {
                        case AT_MOST -> Objection.NUMERATOR_ABOVE_DENOMINATOR;
                        case EQUAL -> Objection.SUMS_DO_NOT_MATCH;
                        case HOLD -> Objection.RULE_BROKEN;
                    };
            Object[] words =
                    Stream.concat(
                                    Stream.of(rule.says()),
                                    rule.sides(values).stream().map(BigDecimal::toPlainString))
                            .toArray();
            objections.add(objection.at(row.placeOf(rule.place()), words));
        }
    }
}
