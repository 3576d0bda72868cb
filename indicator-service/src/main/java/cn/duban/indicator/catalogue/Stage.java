package cn.duban.indicator.catalogue;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 学段 — the stages a school may teach; a 一贯制 school reports a row for each where the form asks so.
public enum Stage {
    PRESCHOOL("学前"),
    PRIMARY("小学"),
    JUNIOR("初中"),
    SENIOR("高中"),
    VOCATIONAL("中职");

    private final String title;

    Stage(String title) {
        this.title = title;
    }

    /// 学段名称.
    public String title() {
        return title;
    }

    /// Empty when the text names no stage, such as the member of a dimension.
    public static Optional<Stage> named(@Nullable String text) {
        return Arrays.stream(values()).filter(stage -> stage.name().equals(text)).findFirst();
    }
}
