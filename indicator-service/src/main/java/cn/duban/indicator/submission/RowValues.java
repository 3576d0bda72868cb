package cn.duban.indicator.submission;

import cn.duban.indicator.catalogue.Element;
import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.submission.row.Objection;
import cn.duban.indicator.submission.row.PushedRow;
import cn.duban.starter.problem.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// 数值检查 — every value of a row by itself: there, a number of its kind, within its bounds.
final class RowValues {

    private static final int LONGEST_SHOWN = 30;

    private final PushedRow row;
    private final Form form;
    private final Surroundings around;
    private final List<Violation> objections = new ArrayList<>();
    private final Map<String, BigDecimal> values = new LinkedHashMap<>();

    RowValues(PushedRow row, Form form, Surroundings around) {
        this.row = row;
        this.form = form;
        this.around = around;
        strangers();
        form.elements().forEach(this::read);
    }

    List<Violation> objections() {
        return objections;
    }

    Map<String, BigDecimal> values() {
        return values;
    }

    private void strangers() {
        List<String> own = form.elements().stream().map(Element::code).toList();
        for (String code : row.values().keySet()) {
            if (!own.contains(code) && !row.values().getOrDefault(code, "").isBlank()) {
                objections.add(
                        Objection.UNKNOWN_ELEMENT.suggesting(
                                around.elementLike(code, form),
                                row.place().value(code),
                                form.code(),
                                shortened(code)));
            }
        }
    }

    private void read(Element element) {
        Violation unread = row.unread().get(element.code());
        String written = row.values().get(element.code());
        if (unread != null) {
            objections.add(unread);
        } else if (written == null || written.isBlank()) {
            if (form.wants(element)) {
                objections.add(
                        Objection.MISSING_ELEMENT.at(
                                row.place().value(element.code()), element.name()));
            }
        } else {
            number(element, written.strip());
        }
    }

    private void number(Element element, String written) {
        String place = row.place().value(element.code());
        Optional<BigDecimal> number = Numbers.read(element.type(), written);
        if (number.isEmpty() && !Numbers.endless(written)) {
            objections.add(
                    Objection.NOT_A_NUMBER.suggesting(
                            Numbers.meant(element.type(), written),
                            place,
                            element.name(),
                            wanted(element),
                            shortened(written)));
        } else if (number.isEmpty() || Numbers.tooLarge(number.get())) {
            objections.add(Objection.TOO_LARGE.at(place, element.name()));
        } else {
            bounded(element, place, Numbers.plain(number.get()));
        }
    }

    private void bounded(Element element, String place, BigDecimal number) {
        BigDecimal least = element.minimum() == null ? BigDecimal.ZERO : element.minimum();
        BigDecimal most = element.maximum();
        if (number.signum() < 0 && least.signum() >= 0) {
            objections.add(Objection.NEGATIVE.at(place, element.name()));
        } else if (number.compareTo(least) < 0) {
            objections.add(
                    Objection.BELOW_MINIMUM.at(place, element.name(), least.toPlainString()));
        } else if (most != null && number.compareTo(most) > 0) {
            objections.add(Objection.ABOVE_MAXIMUM.at(place, element.name(), most.toPlainString()));
        } else {
            values.put(element.code(), number);
        }
    }

    private static String wanted(Element element) {
        return switch (element.type()) {
            case INT -> "整数";
            case DECIMAL -> "数字";
            case BOOL -> "是或否(true/false)";
        };
    }

    private static String shortened(String written) {
        return written.length() <= LONGEST_SHOWN
                ? written
                : written.substring(0, LONGEST_SHOWN) + "…";
    }
}
