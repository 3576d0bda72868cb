package cn.duban.indicator.submission.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// 检查参数 — `checks.yaml`: which rules run, how strictly, and with which numbers.
record CheckSettings(
        @Nullable Plain relations,
        @Nullable Jump yearOnYearJump,
        @Nullable Same copiedFromLastPeriod,
        @Nullable Same identicalToNeighbour,
        @Nullable Round roundNumbers,
        @Nullable Bands plausibleBand,
        @Nullable Cross crossForm) {

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    record Plain(Severity severity) {}

    record Jump(Severity severity, BigDecimal times, BigDecimal from) {}

    record Same(Severity severity, int values) {}

    record Round(Severity severity, int values, BigDecimal from) {}

    record Bands(Severity severity, List<Band> bands) {}

    record Band(
            String form,
            List<String> part,
            List<String> whole,
            BigDecimal least,
            BigDecimal most,
            BigDecimal from,
            String says) {}

    record Cross(Severity severity, List<Relation> relations) {}

    /// 表间关系: above `most` times the other number it is remarked, above `explain` times it has to be
    /// explained.
    ///
    /// @param named the other form's name, for people
    /// @param explain absent where the severity is the same however far above
    /// @param severity of this relation; absent where it is that of all of them
    record Relation(
            String form,
            List<String> value,
            String other,
            String named,
            List<String> against,
            BigDecimal most,
            @Nullable BigDecimal explain,
            BigDecimal from,
            String says,
            @Nullable Severity severity) {}

    static CheckSettings builtIn() {
        try (InputStream yaml = CheckSettings.class.getResourceAsStream("/checks.yaml")) {
            return YAML.readValue(yaml, CheckSettings.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
