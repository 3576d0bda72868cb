package cn.duban.local.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 进展记录 — for a commitment that no indicator feeds.
///
/// @param on the day it is about
/// @param amount what it adds to the counter
/// @param done the day the whole thing was finished
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Entry(LocalDate on, @Nullable Integer amount, @Nullable LocalDate done, String note) {

    public static Entry counted(LocalDate on, int amount, String note) {
        return new Entry(on, amount, null, note);
    }

    public static Entry finished(LocalDate on, String note) {
        return new Entry(on, null, on, note);
    }
}
