package cn.duban.school.register;

import cn.duban.school.school.CodeTables;
import cn.duban.school.school.Profile;
import cn.duban.school.school.SchoolCode;
import cn.duban.school.school.Stage;
import cn.duban.school.unit.Level;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// 代码表 over HTTP: every code a row may use, with its name.
@RestController
class CodesController {
    /// @param stages the 学段 a 办学类型 has unless a row says otherwise
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Code(String code, String name, @Nullable List<Stage> stages) {}

    record Codes(
            List<Code> categories,
            List<Code> kinds,
            List<Code> sponsors,
            List<Code> areas,
            List<Code> ownerships,
            List<Code> qualities,
            List<Code> statuses,
            List<Code> stages,
            List<Code> levels) {}

    @GetMapping("/api/v1/register/codes")
    @PreAuthorize("hasAnyAuthority('SCOPE_register:read', 'SCOPE_submission:read')")
    Codes codes() {
        return new Codes(
                of(SchoolCode.CATEGORIES),
                CodeTables.KIND.all().entrySet().stream()
                        .map(e -> new Code(e.getKey(), e.getValue(), Stage.of(e.getKey())))
                        .toList(),
                of(CodeTables.SPONSOR.all()),
                of(CodeTables.AREA.all()),
                Arrays.stream(Profile.Ownership.values()).map(o -> code(o, o.chinese)).toList(),
                Arrays.stream(Profile.Quality.values()).map(q -> code(q, q.chinese)).toList(),
                Arrays.stream(Profile.Status.values()).map(s -> code(s, s.chinese)).toList(),
                Arrays.stream(Stage.values()).map(s -> code(s, s.chinese)).toList(),
                Arrays.stream(Level.values()).map(l -> code(l, l.chinese())).toList());
    }

    private static Code code(Enum<?> value, String name) {
        return new Code(value.name(), name, null);
    }

    private static List<Code> of(Map<String, String> table) {
        return table.entrySet().stream()
                .map(e -> new Code(e.getKey(), e.getValue(), null))
                .toList();
    }
}
