package cn.duban.plan.check;

import cn.duban.plan.binding.BoundFigure;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// 疑点 — one number or text that is no longer what the system wrote, or no longer what it knows.
///
/// @param at where: 第12段, 表1第3行第4列
/// @param was what the system wrote
/// @param now what stands there, or what is known now
@JsonInclude(JsonInclude.Include.NON_NULL)
record Finding(
        Kind kind,
        String at,
        String was,
        String now,
        String context,
        @Nullable BoundFigure figure) {

    /// 疑点的种类.
    enum Kind {
        EDITED("被改动"),
        DELETED("被删除"),
        UNBOUND("没有出处"),
        WORDING("改动的文字"),
        UNMARKED("文字绑定缺失"),
        STALE("已过时");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    /// As it is printed.
    String line() {
        String what =
                switch (kind) {
                    case EDITED, WORDING -> "原为“" + was + "”，现为“" + now + "”";
                    case DELETED -> "原有“" + was + "”，现已不在";
                    case UNBOUND -> "“" + now + "”不是系统写入的数字";
                    case UNMARKED -> "原有" + was + "处文字绑定，现有" + now + "处，其余文字无法核对";
                    case STALE -> "文中为“" + was + "”，现在是“" + now + "”";
                };
        String source =
                figure == null
                        ? ""
                        : "（"
                                + figure.commitment()
                                + (figure.figure() == null ? "" : "，" + figure.figure())
                                + "）";
        String around = context.isEmpty() ? "" : "  …" + context + "…";
        return "[" + kind.chinese() + "] " + at + "：" + what + source + around;
    }
}
