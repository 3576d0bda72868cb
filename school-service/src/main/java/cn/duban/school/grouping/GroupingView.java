package cn.duban.school.grouping;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 分组 — with its members on the day asked for, where one grouping is asked for.
@JsonInclude(JsonInclude.Include.NON_NULL)
record GroupingView(
        String grouping,
        String name,
        Grouping.Kind kind,
        String title,
        String parent,
        @Nullable String document,
        @Nullable LocalDate until,
        @Nullable List<Member> members) {

    record Member(String school, String name) {}

    static GroupingView of(Grouping g, @Nullable List<Member> members) {
        return new GroupingView(
                g.id(),
                g.name(),
                g.kind(),
                g.kind().chinese,
                g.parent(),
                g.document(),
                g.until(),
                members);
    }
}
