package cn.duban.school.school;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 普惠认定 — a private kindergarten counts as 普惠性 from a day to a day; it runs out by itself.
///
/// @param to the last day; a renewal is a new recognition
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Recognition(@Nullable String document, LocalDate from, LocalDate to) {
    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
