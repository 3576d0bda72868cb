package cn.duban.indicator.review;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param days calendar days a school has to answer a returned cell, where the reviewer names none
/// @param longestDays no return and no exception lasts longer
@Validated
@ConfigurationProperties("duban.review")
record ReviewSettings(
        @DefaultValue("5") @Min(1) @Max(180) int days,
        @DefaultValue("180") @Min(1) @Max(366) int longestDays) {

    @AssertTrue(message = "days must not be more than longest-days")
    boolean isWithinBounds() {
        return days <= longestDays;
    }
}
