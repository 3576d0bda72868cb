package cn.duban.school.grouping;

import cn.duban.school.SchoolProblem.GroupingRefused;
import cn.duban.school.school.Days;
import cn.duban.school.school.SchoolRow;
import cn.duban.starter.problem.Violation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 成员调整 — from this day these schools belong to a grouping and those no longer do.
record Moving(
        @Nullable String on,
        @Nullable String document,
        @Nullable List<@Nullable String> add,
        @Nullable List<@Nullable String> remove) {

    ArrangingGroupings.Moves of(Grouping grouping, LocalDate today) {
        LocalDate day = on == null ? today : day(on);
        if (!grouping.existsOn(day)) {
            throw refused("分组“%s”自 %s 起已撤销。".formatted(grouping.name(), grouping.until()));
        }
        String paper = SchoolRow.text(document);
        return new ArrangingGroupings.Moves(
                codes(add), codes(remove), day, paper.isEmpty() ? null : paper);
    }

    private static LocalDate day(String on) {
        return Days.read(on)
                .filter(Days::isSound)
                .orElseThrow(() -> refused("日期“%s”不是有效的日期。".formatted(on)));
    }

    private static GroupingRefused refused(String message) {
        return new GroupingRefused(
                List.of(new Violation("/on", "grouping-on", message, "写作 2026-09-01。")));
    }

    private static List<String> codes(@Nullable List<@Nullable String> given) {
        return given == null ? List.of() : given.stream().map(SchoolRow::text).distinct().toList();
    }
}
