package cn.duban.school.grouping;

import cn.duban.school.school.SchoolRow;
import cn.duban.school.unit.Level;
import cn.duban.school.unit.Reach;
import cn.duban.school.unit.Unit;
import cn.duban.starter.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 分组登记 — a grouping as somebody wrote it down.
///
/// @param kind GROUP 集团, DISTRICT_OF_SCHOOLS 学区, INSPECTION 督学责任区 or OTHER 其他
/// @param parent the unit it belongs to
record GroupingRow(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String parent,
        @Nullable String document) {
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z-]{1,32}");

    List<Violation> objections(String code, Reach reach) {
        List<Violation> found = new ArrayList<>();
        if (!CODE.matcher(code).matches()) {
            found.add(
                    new Violation(
                            "/grouping",
                            "grouping-code",
                            "分组代码“%s”不合规：应为 1 至 32 位数字、字母或连字符。".formatted(code),
                            "以所属单位代码开头，如 990102-JT01。"));
        } else if (reach.tree().find(code).isPresent()) {
            found.add(Violation.of("/grouping", "code-taken", "代码 %s 已是一个单位。".formatted(code)));
        }
        if (named().isEmpty() || named().length() > 60) {
            found.add(Violation.of("/name", "grouping-name", "分组名称应为 1 至 60 个字。"));
        }
        if (readKind().isEmpty()) {
            found.add(
                    new Violation(
                            "/kind",
                            "grouping-kind",
                            "不认识的分组类别“%s”。".formatted(SchoolRow.text(kind)),
                            "写 GROUP（集团）、DISTRICT_OF_SCHOOLS（学区）、INSPECTION（督学责任区）或 OTHER（其他）。"));
        }
        Optional<Unit> above = reach.find(above());
        if (above.isEmpty()) {
            found.add(
                    new Violation(
                            "/parent",
                            "unknown-unit",
                            "所属单位 %s 尚未登记。".formatted(above()),
                            "先登记所属的区县或市。"));
        } else if (!above.get().level().isAbove(Level.TOWN)) {
            found.add(
                    Violation.of(
                            "/parent",
                            "grouping-parent",
                            "分组应属于区县或市，“%s”是%s。"
                                    .formatted(above.get().name(), above.get().level().chinese())));
        }
        return found;
    }

    String named() {
        return SchoolRow.text(name);
    }

    String above() {
        return SchoolRow.text(parent);
    }

    @Nullable String paper() {
        return SchoolRow.text(document).isEmpty() ? null : SchoolRow.text(document);
    }

    Optional<Grouping.Kind> readKind() {
        return Grouping.Kind.read(SchoolRow.text(kind));
    }
}
