package cn.duban.school.change;

import cn.duban.school.SchoolProblem.ChangeRefused;
import cn.duban.school.school.Change;
import cn.duban.school.school.FoundingRow;
import cn.duban.school.school.Profile;
import cn.duban.school.school.School;
import cn.duban.school.school.SchoolRow;
import cn.duban.school.unit.Reach;
import cn.duban.starter.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 拟办 — an operation while it is being worked out: the steps it would take, and all that stands
/// against it.
final class Draft {
    private final Map<String, School> known;
    private final Reach reach;
    private final LocalDate today;
    private final List<Violation> objections = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    Draft(Map<String, School> known, Reach reach, LocalDate today) {
        this.known = known;
        this.reach = reach;
        this.today = today;
    }

    Reach reach() {
        return reach;
    }

    /// A school within reach; others do not exist.
    Optional<School> find(String code) {
        return Optional.ofNullable(known.get(code))
                .filter(s -> reach.covers(s.nearest(today).unit()));
    }

    /// The code is taken, by whomever.
    Optional<School> holderOf(String code) {
        return Optional.ofNullable(known.get(code));
    }

    /// The school's profile that day if it is open then; otherwise an objection at this place.
    Optional<Profile> open(School school, LocalDate on, String at) {
        Optional<Profile> inForce = school.inForce(on);
        LocalDate first = school.profiles().getFirst().from();
        if (inForce.isEmpty()) {
            against(
                    at,
                    "not-yet-open",
                    "学校“%s”自 %s 起开办，不能在此之前办理。".formatted(school.name(), first),
                    "日期写 %s 或以后。".formatted(first));
        } else if (!inForce.get().isOpen()) {
            against(
                    at,
                    "closed-already",
                    "学校“%s”自 %s 起已停办%s。"
                            .formatted(school.name(), inForce.get().from(), wentInto(school)),
                    school.successors().isEmpty() ? "可先办理复办（reopen）。" : "如属误办，先撤销该项变更。");
        }
        return inForce.filter(Profile::isOpen);
    }

    void against(String at, String code, String message, @Nullable String suggestion) {
        objections.add(new Violation(at, code, message, suggestion));
    }

    void against(String prefix, List<Violation> inRow) {
        inRow.forEach(v -> against(prefix + v.at(), v.code(), v.message(), v.suggestion()));
    }

    void step(String school, Change change) {
        steps.add(Step.pending(school, change));
    }

    /// The steps, when nothing stands against them.
    List<Step> steps() {
        refuseIfObjected();
        return List.copyOf(steps);
    }

    void refuseIfObjected() {
        if (!objections.isEmpty()) {
            throw new ChangeRefused(objections);
        }
    }

    /// The first profile of a school this operation founds; what its row leaves out is as in the
    /// model.
    Optional<Profile> founding(SchoolRow row, @Nullable Profile model, LocalDate on, String at) {
        FoundingRow whole = FoundingRow.of(row, model, on);
        against(at, whole.objections(reach));
        String code = SchoolRow.text(row.school());
        holderOf(code)
                .ifPresent(s ->
                        against(
                                at + "/school",
                                "code-taken",
                                "标识码 %s 已由“%s”登记，停用的标识码也不再使用。".formatted(code, s.name()),
                                "换用新标识码；尚未取得的先用 LS 加 8 位数字的临时代码。"));
        return whole.profile(reach);
    }

    private static String wentInto(School school) {
        return school.successors().isEmpty()
                ? ""
                : "，由 %s 承接".formatted(String.join("、", school.successors()));
    }
}
