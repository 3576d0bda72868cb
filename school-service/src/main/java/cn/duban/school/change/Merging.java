package cn.duban.school.change;

import cn.duban.school.school.Change;
import cn.duban.school.school.Change.Ground;
import cn.duban.school.school.Profile;
import cn.duban.school.school.Profile.Status;
import cn.duban.school.school.School;
import cn.duban.school.school.SchoolRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 合并 — one or more schools go into another, which keeps its code or comes into being that day.
///
/// @param schools those that end
/// @param founded the school that takes them in, when it is a new one
record Merging(
        @Nullable String on,
        @Nullable String document,
        @Nullable String reason,
        @Nullable List<String> schools,
        @Nullable SchoolRow founded) {
    private static final int MOST = 20;

    Paper paper() {
        return new Paper(on, document, reason);
    }

    List<String> ending() {
        return schools == null ? List.of() : schools.stream().map(SchoolRow::text).toList();
    }

    void plan(String into, Ground ground, Draft draft) {
        if (ending().isEmpty() || ending().size() > MOST) {
            draft.against("/schools", "merge-schools", "请列出并入的学校，1 至 %d 所。".formatted(MOST), null);
        }
        List<School> gone = gone(into, ground, draft);
        Optional<School> standing = draft.find(into);
        if (standing.isPresent()) {
            draft.open(standing.get(), ground.on(), "/on");
            draft.step(into, ground.linking(ending(), List.of()));
        } else {
            found(into, gone, ground, draft);
        }
        gone.forEach(s -> draft.step(s.id(), ground.turning(Status.CLOSED, List.of(into))));
    }

    private List<School> gone(String into, Ground ground, Draft draft) {
        List<School> gone = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ending().size(); i++) {
            String code = ending().get(i);
            String at = "/schools/" + i;
            if (code.equals(into)) {
                draft.against(at, "merge-itself", "学校不能并入自己。", "写并入方以外的学校。");
            } else if (!seen.add(code)) {
                draft.against(at, "merge-twice", "学校 %s 重复列出。".formatted(code), "只列一次。");
            } else {
                Optional<School> school = draft.find(code);
                school.filter(s -> draft.open(s, ground.on(), at).isPresent()).ifPresent(gone::add);
                if (school.isEmpty()) {
                    draft.against(at, "unknown-school", "没有标识码为 %s 的学校。".formatted(code), "核对标识码。");
                }
            }
        }
        return gone;
    }

    private void found(String into, List<School> gone, Ground ground, Draft draft) {
        if (founded == null) {
            draft.against(
                    "/founded",
                    "merge-founded",
                    "学校 %s 尚未登记；合并新建的，请在 founded 中给出新校的登记内容。".formatted(into),
                    null);
            return;
        }
        Profile model =
                gone.stream()
                        .flatMap(s -> s.inForce(ground.on()).stream())
                        .findFirst()
                        .orElse(null);
        SchoolRow row = founded.of(into).papered(ground.document());
        draft.founding(row, model, ground.on(), "/founded")
                .ifPresent(first -> draft.step(into, founding(first, ground)));
    }

    private Change founding(Profile first, Ground ground) {
        return ground.founding(first, ending());
    }
}
