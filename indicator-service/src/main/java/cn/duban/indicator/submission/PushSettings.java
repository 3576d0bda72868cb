package cn.duban.indicator.submission;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// 推送席位数.
///
/// @param perSchool pushes of one school at the same time; one more is answered 429
@Validated
@ConfigurationProperties("duban.pushes")
record PushSettings(@DefaultValue("4") @Min(1) @Max(1_000) int perSchool) {}
