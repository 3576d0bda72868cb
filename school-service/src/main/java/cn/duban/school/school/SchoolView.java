package cn.duban.school.school;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 学校 — as it is shown: what is in force today, every dated profile, and who came before and after.
@JsonInclude(JsonInclude.Include.NON_NULL)
record SchoolView(
        String school,
        String name,
        boolean provisional,
        @Nullable Profile current,
        List<Profile> profiles,
        List<String> groups,
        List<String> predecessors,
        List<String> successors) {

    static SchoolView of(School school, LocalDate today) {
        return new SchoolView(
                school.id(),
                school.nearest(today).name(),
                SchoolCode.read(school.id()).filter(SchoolCode::isProvisional).isPresent(),
                school.inForce(today).orElse(null),
                school.profiles(),
                school.groupsOn(today),
                school.predecessors(),
                school.successors());
    }
}
