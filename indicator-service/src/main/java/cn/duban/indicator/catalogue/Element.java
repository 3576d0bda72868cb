package cn.duban.indicator.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 要素 — one number or yes/no that a school, or a unit, knows and is asked for once.
///
/// - [#stock] 存量: a level on a day, never added up over time; otherwise 流量, what happened in the
///   period.
/// - [#asOf] 统计时点 as `MM-dd`, where the day is fixed.
/// - [#dimensions] its parts are elements of their own, `code@member`, and add up to it.
/// - [#partOf] the element this one is a part of; a part may be left out, together with its
///   siblings.
/// - [#meaning] 口径.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Element(
        String code,
        String name,
        String unit,
        Type type,
        Scope scope,
        boolean stock,
        @Nullable String asOf,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        List<Dimension> dimensions,
        @Nullable String partOf,
        String meaning,
        String source) {

    /// 数据类型 of an element.
    public enum Type {
        /// 整数
        INT,
        /// 小数
        DECIMAL,
        /// 是否, kept as 1 or 0
        BOOL
    }

    public Element {
        dimensions = List.copyOf(dimensions);
    }

    /// The elements its dimensions bring with them.
    Stream<Element> parts() {
        return dimensions.stream().flatMap(d -> d.members().stream()).map(this::part);
    }

    private Element part(String member) {
        return new Element(
                Dimension.part(code, member),
                name + "（" + member + "）",
                unit,
                type,
                scope,
                stock,
                asOf,
                minimum,
                maximum,
                List.of(),
                code,
                meaning,
                source);
    }
}
