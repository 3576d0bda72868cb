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

/// 数值检查 — every value of a row by itself: there, a number of its kind, within its bounds.
final class RowValues {

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
                                ReadNumber.shortened(code)));
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
        ReadNumber read = ReadNumber.of(element, row.place().value(element.code()), written);
        if (read.objection() != null) {
            objections.add(read.objection());
        } else if (read.value() != null) {
            values.put(element.code(), read.value());
        }
    }
}
