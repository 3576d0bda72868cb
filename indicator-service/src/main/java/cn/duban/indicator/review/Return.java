package cn.duban.indicator.review;

import cn.duban.indicator.submission.LatestRowDocument;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 退回 of one cell — why, until when, and how it ended.
///
/// A later row ends it by itself: with another number there, without the row, or with another
/// explanation. Nobody has to press a button for what the data already say.
///
/// @param value the number that was returned, absent where the cell was empty
/// @param explained the row's explanation at that time
/// @param due ISO text: a calendar day has no time zone
/// @param exception the 补报许可 that lets its answer into a closed period; it ends with the return
record Return(
        String element,
        @Nullable String value,
        @Nullable String explained,
        String receipt,
        String reason,
        Person by,
        Instant at,
        String due,
        @Nullable String exception,
        @Nullable Stamp ended) {

    LocalDate dueOn() {
        return LocalDate.parse(due);
    }

    boolean openFor(LatestRowDocument row) {
        return ended == null && mended(row).isEmpty();
    }

    boolean overdue(LocalDate today) {
        return today.isAfter(dueOn());
    }

    /// How the row answers the return, if it does.
    Optional<Act> mended(LatestRowDocument row) {
        if (row.receipt().compareTo(receipt) <= 0) {
            return Optional.empty();
        }
        if (row.withdrawn() || !sameNumber(row)) {
            return Optional.of(Act.CORRECTED);
        }
        boolean newWords =
                row.explanation() != null && !Objects.equals(row.explanation(), explained);
        return newWords ? Optional.of(Act.EXPLAINED) : Optional.empty();
    }

    private boolean sameNumber(LatestRowDocument row) {
        BigDecimal now = row.numbers().get(element);
        if (now == null || value == null) {
            return now == null && value == null;
        }
        return now.compareTo(new BigDecimal(value)) == 0;
    }

    /// With the exception that lets its answer in.
    Return answeredBy(String permission) {
        return new Return(
                element, value, explained, receipt, reason, by, at, due, permission, ended);
    }

    Return endedBy(Stamp stamp) {
        return new Return(
                element, value, explained, receipt, reason, by, at, due, exception, stamp);
    }
}
