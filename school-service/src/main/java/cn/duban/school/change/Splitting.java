package cn.duban.school.change;

import cn.duban.school.school.Change.Ground;
import cn.duban.school.school.Profile;
import cn.duban.school.school.Profile.Status;
import cn.duban.school.school.School;
import cn.duban.school.school.SchoolRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 分设 — new schools come out of one, which goes on beside them or ends that day.
///
/// @param into a row for each new school; what it leaves out is as at the school they come from
/// @param closes the school they come from ends
record Splitting(
        @Nullable String on,
        @Nullable String document,
        @Nullable String reason,
        @Nullable List<@Nullable SchoolRow> into,
        @Nullable Boolean closes) {
    private static final int MOST = 20;

    Paper paper() {
        return new Paper(on, document, reason);
    }

    List<SchoolRow> rows() {
        return into == null
                ? List.of()
                : into.stream().map(r -> r == null ? SchoolRow.of(Map.of()) : r).toList();
    }

    List<String> codes() {
        return rows().stream().map(r -> SchoolRow.text(r.school())).toList();
    }

    void plan(School from, Ground ground, Draft draft) {
        if (rows().isEmpty() || rows().size() > MOST) {
            draft.against("/into", "split-into", "请给出分设出的学校，1 至 %d 所。".formatted(MOST), null);
        }
        Optional<Profile> model = draft.open(from, ground.on(), "/on");
        List<String> founded = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rows().size(); i++) {
            SchoolRow row = rows().get(i).papered(ground.document());
            String code = SchoolRow.text(row.school());
            String at = "/into/" + i;
            if (!seen.add(code)) {
                draft.against(
                        at + "/school", "split-twice", "标识码 %s 重复。".formatted(code), "每所学校一个标识码。");
            }
            draft.founding(row, model.orElse(null), ground.on(), at)
                    .ifPresent(first -> {
                        founded.add(code);
                        draft.step(code, ground.founding(first, List.of(from.id())));
                    });
        }
        draft.step(
                from.id(),
                Boolean.TRUE.equals(closes)
                        ? ground.turning(Status.CLOSED, founded)
                        : ground.linking(List.of(), founded));
    }
}
