package cn.duban.indicator.submission;

import cn.duban.indicator.catalogue.Element;
import cn.duban.indicator.submission.row.Objection;
import cn.duban.starter.problem.Violation;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 读出的数 — what was written for an element: a number of its kind within its bounds, or what is wrong
/// with it.
record ReadNumber(@Nullable BigDecimal value, @Nullable Violation objection) {

    private static final int LONGEST_SHOWN = 30;

    static ReadNumber of(Element element, String place, String written) {
        Optional<BigDecimal> number = Numbers.read(element.type(), written);
        if (number.isEmpty() && !Numbers.endless(written)) {
            return refused(
                    Objection.NOT_A_NUMBER.suggesting(
                            Numbers.meant(element.type(), written),
                            place,
                            element.name(),
                            wanted(element),
                            shortened(written)));
        }
        if (number.isEmpty() || Numbers.tooLarge(number.get())) {
            return refused(Objection.TOO_LARGE.at(place, element.name()));
        }
        return bounded(element, place, Numbers.plain(number.get()));
    }

    private static ReadNumber bounded(Element element, String place, BigDecimal number) {
        BigDecimal least = element.minimum() == null ? BigDecimal.ZERO : element.minimum();
        BigDecimal most = element.maximum();
        if (number.signum() < 0 && least.signum() >= 0) {
            return refused(Objection.NEGATIVE.at(place, element.name()));
        }
        if (number.compareTo(least) < 0) {
            return refused(
                    Objection.BELOW_MINIMUM.at(place, element.name(), least.toPlainString()));
        }
        return most != null && number.compareTo(most) > 0
                ? refused(Objection.ABOVE_MAXIMUM.at(place, element.name(), most.toPlainString()))
                : new ReadNumber(number, null);
    }

    private static ReadNumber refused(Violation objection) {
        return new ReadNumber(null, objection);
    }

    private static String wanted(Element element) {
        return switch (element.type()) {
            case INT -> "整数";
            case DECIMAL -> "数字";
            case BOOL -> "是或否（true/false）";
        };
    }

    static String shortened(String written) {
        return written.length() <= LONGEST_SHOWN
                ? written
                : written.substring(0, LONGEST_SHOWN) + "…";
    }
}
