package cn.duban.indicator.analysis;

import cn.duban.indicator.events.IndicatorEvent.Coverage;
import cn.duban.indicator.events.IndicatorEvent.Status;
import cn.duban.indicator.events.IndicatorEvent.Trust;
import cn.duban.indicator.figures.FigureView;
import cn.duban.indicator.register.Level;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 平表 — figures as rows of plain columns, for Grafana, spreadsheets and scripts.
///
/// Column names are for programs, [#TITLES] for people; both in the same order. A new column comes
/// last, so that whoever counts columns still finds the old ones.
record FlatTable(List<Row> rows) {

    /// Stands where the code of a [Status] does.
    private static final String WITHHELD = "WITHHELD";

    static final List<String> TITLES =
            List.of(
                    "指标代码", "指标", "单位代码", "单位", "层级", "上级代码", "期别", "期别起", "期别止", "指标值", "分子", "分母",
                    "应报学校", "已报学校", "状态", "数据时间", "层级代码", "状态代码", "迟报行数", "可信度", "抽测数", "抽测不符数",
                    "可信度代码");

    /// How complete a withheld figure is would say what is withheld: that nothing is missing in it.
    private static String words(@Nullable Status status) {
        return switch (status) {
            case null -> "不公开";
            case NOT_STARTED -> "未报";
            case PARTIAL -> "部分已报";
            case COMPLETE -> "已齐";
        };
    }

    private static String words(Trust trust) {
        return switch (trust.mark()) {
            case TRUSTED -> "可信";
            case DOUBTED -> "存疑";
            case UNTESTED -> "未抽测";
        };
    }

    /// @param applicable 应报 and [#reported] 已报; absent where hidden
    /// @param late 迟报: rows in it that came after their deadline, 0 when none did; absent where
    ///   hidden
    /// @param trust 可信度 by 抽测复核 in words, with how many numbers were checked and how many of them
    ///   wrong; absent where nobody has checked
    /// @param level 级别 and [#status] 收齐情况 in words; their codes stand at the end
    /// @param value exact text; absent where it cannot be computed or is hidden
    record Row(
            String indicator,
            String name,
            String unit,
            String unitName,
            String level,
            @Nullable String parent,
            String period,
            String from,
            String to,
            @Nullable String value,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable Integer applicable,
            @Nullable Integer reported,
            String status,
            @Nullable String asOf,
            String levelCode,
            String statusCode,
            @Nullable Integer late,
            @Nullable String trust,
            @Nullable Integer checked,
            @Nullable Integer wrong,
            @Nullable String trustCode) {

        static Row of(FigureView f) {
            Trust trust = f.trust();
            Coverage coverage = f.coverage();
            Status status = f.status();
            return new Row(
                    f.indicator(),
                    f.name(),
                    f.unit(),
                    f.unitName(),
                    Level.valueOf(f.level()).title(),
                    f.parent(),
                    f.period().code(),
                    f.period().from().toString(),
                    f.period().to().toString(),
                    f.value(),
                    f.numerator(),
                    f.denominator(),
                    coverage == null ? null : coverage.applicable(),
                    coverage == null ? null : coverage.reported(),
                    words(status),
                    f.asOf() == null ? null : f.asOf().toString(),
                    f.level(),
                    status == null ? WITHHELD : status.name(),
                    late(f),
                    trust == null ? null : words(trust),
                    trust == null ? null : trust.checked(),
                    trust == null ? null : trust.wrong(),
                    trust == null ? null : trust.mark().name());
        }

        private static @Nullable Integer late(FigureView f) {
            return f.late() == null && !f.withheld() ? Integer.valueOf(0) : f.late();
        }

        /// Numbers stay numbers, so that a spreadsheet can add them up.
        List<Object> cells() {
            List<Object> cells = new ArrayList<>();
            cells.addAll(List.of(indicator, name, unit, unitName, level));
            cells.add(parent == null ? "" : parent);
            cells.addAll(List.of(period, from, to));
            cells.add(number(value));
            cells.add(number(numerator));
            cells.add(number(denominator));
            Stream.of(applicable, reported, status, asOf, levelCode, statusCode, late)
                    .forEach(cell -> cells.add(cell == null ? "" : cell));
            Stream.of(trust, checked, wrong, trustCode)
                    .forEach(cell -> cells.add(cell == null ? "" : cell));
            return cells;
        }

        private static Object number(@Nullable String text) {
            return text == null ? "" : new BigDecimal(text);
        }
    }

    static FlatTable of(List<FigureView> figures) {
        return new FlatTable(figures.stream().map(Row::of).toList());
    }
}
