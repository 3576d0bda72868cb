package cn.duban.school.school;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 分组成员 — a school belongs to a grouping (集团, 学区, 责任区…) from a day, to a day or for good.
///
/// @param to the last day; absent while it lasts
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Membership(
        String group, LocalDate from, @Nullable LocalDate to, @Nullable String document) {
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /// Over by the day before; nothing is left of one that would only have begun then.
    public @Nullable Membership endedBy(LocalDate day) {
        if (to != null && to.isBefore(day)) {
            return this;
        }
        return from.isBefore(day) ? new Membership(group, from, day.minusDays(1), document) : null;
    }
}
