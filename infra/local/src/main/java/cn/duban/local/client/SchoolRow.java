package cn.duban.local.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 学校 and its profile from a day on, as it is imported.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SchoolRow(
        String school,
        String name,
        LocalDate from,
        String unit,
        String kind,
        String sponsor,
        String ownership,
        String quality,
        String area,
        @Nullable String document) {

    public SchoolRow becoming(String otherOwnership, LocalDate day, String why) {
        return new SchoolRow(
                school, name, day, unit, kind, sponsor, otherOwnership, quality, area, why);
    }
}
