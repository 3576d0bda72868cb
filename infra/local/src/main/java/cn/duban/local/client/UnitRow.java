package cn.duban.local.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// 单位 as it is imported.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitRow(String unit, String name, String level, @Nullable String parent) {}
