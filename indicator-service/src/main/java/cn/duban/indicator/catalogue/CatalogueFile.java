package cn.duban.indicator.catalogue;

import cn.duban.indicator.period.PeriodType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// 目录文件 — the YAML as it is written, before anything is checked.
record CatalogueFile(
        List<Element> elements, List<FormEntry> forms, List<IndicatorEntry> indicators) {

    private static final YAMLMapper YAML =
            YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    record FormEntry(
            String code,
            String name,
            PeriodType period,
            List<String> kinds,
            List<String> elements,
            @Nullable List<RuleEntry> rules) {}

    record RuleEntry(String left, FormRule.Must must, String right, String says) {}

    record IndicatorEntry(
            String code,
            String name,
            @Nullable List<String> aliases,
            String unit,
            @Nullable Integer decimals,
            Indicator.Better better,
            String form,
            Finalizer finalizer,
            String part,
            @Nullable String whole,
            @Nullable String when,
            String source,
            @Nullable BigDecimal floor,
            @Nullable Boolean restricted) {}

    static CatalogueFile read(InputStream yaml) {
        try (yaml) {
            return YAML.readValue(yaml, CatalogueFile.class);
        } catch (JacksonException e) {
            throw new BrokenCatalogue(List.of(e.getOriginalMessage() + " " + e.getLocation()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
