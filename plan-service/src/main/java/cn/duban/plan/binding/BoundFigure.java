package cn.duban.plan.binding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 绑定的数字 — one number printed in a report and the fact it stands for.
///
/// - [#bookmark] names the bookmark around exactly the printed characters; the same list is kept in
///   the file's custom XML part, so a checker needs nothing but the file.
/// - [#figure] is `indicator|unit|period`, under which the figure can be opened; absent for
///   counters. A count of lights has `plan|lights|STATUS`.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BoundFigure(
        String bookmark,
        String commitment,
        Role role,
        String shown,
        String value,
        @Nullable String figure,
        @Nullable String period,
        LocalDate asOf,
        @Nullable Instant dataAsOf) {

    /// 这个数字是什么.
    public enum Role {
        VALUE,
        REPORTED,
        APPLICABLE,
        TARGET,
        /// The same figure of the same period a year earlier (上年同期).
        YEAR_BEFORE,
        /// A difference, a pace, a number of days: derived together with the light.
        DERIVED,
        COUNT_OF_LIGHTS,
        /// 【已完成】, ● 落后或未完成: the word for a light; its value is the status.
        STATUS
    }
}
