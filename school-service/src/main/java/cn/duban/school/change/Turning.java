package cn.duban.school.change;

import cn.duban.school.school.Change;
import cn.duban.school.school.Change.Ground;
import cn.duban.school.school.Days;
import cn.duban.school.school.Profile;
import cn.duban.school.school.Profile.Ownership;
import cn.duban.school.school.Profile.Status;
import cn.duban.school.school.Recognition;
import cn.duban.school.school.School;
import cn.duban.school.school.SchoolRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 单校变更 — what a document changes of one school alone: name, place, closing, reopening,
/// recognition.
///
/// @param name the new name, for 更名
/// @param unit the new unit, for 迁移
/// @param to the last day, for 普惠认定; without one a recognition is withdrawn
record Turning(
        @Nullable String on,
        @Nullable String document,
        @Nullable String reason,
        @Nullable String name,
        @Nullable String unit,
        @Nullable String to) {

    Paper paper() {
        return new Paper(on, document, reason);
    }

    void plan(Change.Kind kind, School school, Ground ground, Draft draft) {
        switch (kind) {
            case RENAME -> rename(school, ground, draft);
            case MOVE -> move(school, ground, draft);
            case CLOSE -> close(school, ground, draft);
            case REOPEN -> reopen(school, ground, draft);
            case RECOGNISE -> recognise(school, ground, draft);
            case MERGE, SPLIT, RECODE ->
                    throw new IllegalArgumentException(kind + " is about several schools");
        }
    }

    private void rename(School school, Ground ground, Draft draft) {
        String wanted = SchoolRow.text(name);
        if (!SchoolRow.isName(wanted)) {
            draft.against("/name", "school-name", "学校名称应为 2 至 60 个字。", null);
        }
        Optional<Profile> now = draft.open(school, ground.on(), "/on");
        if (now.filter(p -> p.name().equals(wanted)).isPresent()) {
            draft.against("/name", "same-name", "学校已经叫“%s”。".formatted(wanted), "写新的名称。");
        }
        draft.step(school.id(), ground.renaming(wanted));
    }

    private void move(School school, Ground ground, Draft draft) {
        String where = SchoolRow.text(unit);
        if (draft.reach().find(where).isEmpty()) {
            draft.against("/unit", "unknown-unit", "单位 %s 尚未登记。".formatted(where), "先登记该单位。");
        }
        Optional<Profile> now = draft.open(school, ground.on(), "/on");
        if (now.filter(p -> p.unit().equals(where)).isPresent()) {
            draft.against("/unit", "same-unit", "学校已经在单位 %s。".formatted(where), "写迁入的单位。");
        }
        draft.step(school.id(), ground.movingTo(where));
    }

    private void close(School school, Ground ground, Draft draft) {
        draft.open(school, ground.on(), "/on");
        draft.step(school.id(), ground.turning(Status.CLOSED, List.of()));
    }

    private void reopen(School school, Ground ground, Draft draft) {
        Optional<Profile> now = school.inForce(ground.on());
        if (now.isEmpty() || now.get().isOpen()) {
            draft.against(
                    "/on", "open-already", "学校“%s”在办，无需复办。".formatted(school.name()), "核对日期。");
        } else if (!school.successors().isEmpty()) {
            draft.against(
                    "/on",
                    "gone-into-another",
                    "学校“%s”已由 %s 承接，不能复办。"
                            .formatted(school.name(), String.join("、", school.successors())),
                    "如合并有误，撤销该项变更；重新设立的，用新标识码登记。");
        }
        draft.step(school.id(), ground.turning(Status.OPEN, List.of()));
    }

    private void recognise(School school, Ground ground, Draft draft) {
        Optional<Profile> now = draft.open(school, ground.on(), "/on");
        if (now.filter(p -> p.ownership() == Ownership.PUBLIC).isPresent()) {
            draft.against("/school", "recognition-ownership", "公办学校无需普惠认定。", null);
        }
        if (SchoolRow.text(to).isEmpty()) {
            draft.step(school.id(), ground.recognising(Ownership.PRIVATE, null));
            return;
        }
        Optional<LocalDate> end = Days.read(to).filter(d -> !d.isBefore(ground.on()));
        if (end.isEmpty()) {
            draft.against(
                    "/to",
                    "recognition-dates",
                    "认定止日“%s”不是起日以后的日期。".formatted(to),
                    "写作 2029-08-31。");
        }
        end.ifPresent(last ->
                draft.step(
                        school.id(),
                        ground.recognising(
                                Ownership.INCLUSIVE_PRIVATE,
                                new Recognition(ground.document(), ground.on(), last))));
    }
}
