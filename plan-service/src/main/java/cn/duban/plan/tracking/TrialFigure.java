package cn.duban.plan.tracking;

import cn.duban.plan.progress.Figure;
import cn.duban.starter.problem.Violation;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 试算的指标值 — a figure as it would become, in the words in which a trial push foretells it; what else
/// is foretold there (names, the value before) is not needed and passed over.
///
/// @param after the figure itself; where there are parts, they are compared instead
@JsonIgnoreProperties(ignoreUnknown = true)
record TrialFigure(
        @Nullable String indicator,
        @Nullable String unit,
        @Nullable String period,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate reference,
        @Nullable BigDecimal after,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Integer factor,
        @Nullable Integer applicable,
        @Nullable Integer reportedAfter,
        Figure.@Nullable Status status) {
    private static final int DIGITS = 40;

    String watched() {
        return Watch.key(Objects.requireNonNull(indicator), Objects.requireNonNull(unit));
    }

    String key() {
        return watched() + "|" + period;
    }

    /// In place of what is known: only a push has been, so a re-check still stands.
    Figure over(@Nullable Figure known, Instant now) {
        return new Figure(
                key(),
                known == null ? span() : known.period(),
                after,
                numerator,
                denominator,
                factor == null ? 1 : factor,
                Objects.requireNonNull(applicable),
                Objects.requireNonNull(reportedAfter),
                Objects.requireNonNull(status),
                now,
                known == null ? null : known.trust(),
                known == null ? null : known.late());
    }

    private Figure.Period span() {
        return new Figure.Period(
                Objects.requireNonNull(period),
                Objects.requireNonNull(from),
                Objects.requireNonNull(to),
                Objects.requireNonNull(reference));
    }

    List<Violation> faults(String at) {
        List<Violation> faults = new ArrayList<>();
        refuse(faults, isBlank(indicator), at + "/indicator", "要写指标代码。", "FIT.PASS");
        refuse(faults, isBlank(unit), at + "/unit", "要写单位代码。", "990101");
        refuse(faults, isBlank(period), at + "/period", "要写期别代码。", "2026-2027");
        refuse(faults, from == null, at + "/from", "要写期别的第一天。", "2026-09-01");
        refuse(faults, to == null, at + "/to", "要写期别的最后一天。", "2027-08-31");
        refuse(faults, reference == null, at + "/reference", "要写统计时点。", "2026-09-01");
        refuse(faults, isTooLong(after), at + "/after", "数过长。", "95.2");
        refuse(faults, isTooLong(numerator), at + "/numerator", "数过长。", "952");
        refuse(faults, isTooLong(denominator), at + "/denominator", "数过长。", "1000");
        refuse(faults, factor != null && factor < 1, at + "/factor", "倍数从1起。", "100");
        counts(faults, at);
        refuse(faults, status == null, at + "/status", "要写收齐情况。", "PARTIAL");
        return faults;
    }

    private void counts(List<Violation> faults, String at) {
        boolean asked = applicable != null && applicable >= 0;
        refuse(faults, !asked, at + "/applicable", "要写应报学校数，0以上。", "40");
        boolean told =
                reportedAfter != null
                        && reportedAfter >= 0
                        && (applicable == null || reportedAfter <= applicable);
        refuse(faults, !told, at + "/reportedAfter", "要写已报学校数，0至应报学校数。", "38");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static boolean isTooLong(@Nullable BigDecimal number) {
        return number != null
                && (number.precision() > DIGITS || Math.abs((long) number.scale()) > DIGITS);
    }

    private static void refuse(
            List<Violation> faults, boolean wrong, String at, String sentence, String example) {
        if (wrong) {
            faults.add(new Violation(at, "trial-invalid", sentence, example));
        }
    }
}
