package cn.duban.plan.drafting;

import cn.duban.plan.PlanProblem;
import cn.duban.plan.catalogue.Catalogue;
import cn.duban.plan.catalogue.KnownIndicator;
import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Deadline;
import cn.duban.plan.commitment.Firmness;
import cn.duban.plan.commitment.Handling;
import cn.duban.plan.commitment.Kind;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.WrittenTarget;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// 修改 — what a person changes of one commitment of a draft; pure.
///
/// The sentence itself is never edited. Every wrong member is named, or nothing changes.
final class CommitmentEdit {
    private static final Set<String> MEMBERS =
            Set.of(
                    "subject",
                    "target",
                    "deadline",
                    "firmness",
                    "scope",
                    "lead",
                    "support",
                    "indicator",
                    "base",
                    "dropped",
                    "weight",
                    "pace",
                    "accepted");

    private final Patch patch;
    private final Catalogue catalogue;
    private final JsonMapper json;
    private final Horizon horizon;

    /// @param place where the patch stands in the body, as a JSON Pointer: the whole of it, or the
    ///   `/change` of an amendment
    CommitmentEdit(Plan plan, JsonNode patch, String place, Catalogue catalogue, JsonMapper json) {
        this.patch = new Patch(patch, MEMBERS, place);
        this.catalogue = catalogue;
        this.json = json;
        this.horizon = Horizon.of(plan);
    }

    Commitment appliedTo(Commitment before) {
        String indicator = patch.text("indicator", before.indicator(), this::knownIndicator);
        WrittenTarget written =
                patch.member(
                        "target",
                        before.written(),
                        n -> new TargetEdit(patch, json).merged(n, before.written()));
        String due = patch.member("deadline", before.due(), n -> due(n, before));
        boolean sameGoal = written.equals(before.written()) && due.equals(before.due());
        Commitment after =
                new Commitment(
                        before.id(),
                        before.path(),
                        before.text(),
                        before.offset(),
                        patch.required("subject", before.subject(), UnaryOperator.identity()),
                        written,
                        due,
                        Firmness.valueOf(
                                patch.required(
                                        "firmness", before.firmness().name(), this::firmness)),
                        patch.text("scope", before.scope(), UnaryOperator.identity()),
                        patch.text("lead", before.lead(), UnaryOperator.identity()),
                        patch.texts("support", before.support()),
                        indicator,
                        patch.text("base", before.base(), this::decimal),
                        before.restricted() || isRestricted(indicator),
                        before.doubts(),
                        patch.text("dropped", before.dropped(), UnaryOperator.identity()),
                        handling(before.handling(), sameGoal));
        checkLink(after);
        SensibleGoal.faults(before, after).forEach(patch::wrong);
        horizon.refusing(before, after).ifPresent(patch::wrong);
        if (!patch.errors().isEmpty()) {
            throw new PlanProblem.CommitmentInvalid(patch.errors());
        }
        return after;
    }

    /// A target that a person wrote answers what was doubted about it; a curve of days that led to
    /// another goal leads nowhere any more.
    private Handling handling(Handling before, boolean sameGoal) {
        String pace =
                patch.text("pace", before.pace() == null ? null : before.pace().name(), this::pace);
        Handling after =
                before.weighing(
                                patch.text("weight", before.weight(), this::weight),
                                pace == null ? null : Handling.PaceCurve.valueOf(pace))
                        .following(patch.names("pace") ? null : before.curveFor(sameGoal));
        boolean accepted = patch.flag("accepted", patch.names("target"));
        return accepted ? after.accepted() : after;
    }

    private String weight(String said) {
        if (!said.matches("\\d{1,6}(\\.\\d{1,4})?")) {
            patch.wrong("/weight", "weight-invalid", "权重应是一个不小于0的数字。");
        }
        return said;
    }

    private String pace(String said) {
        if (Arrays.stream(Handling.PaceCurve.values()).anyMatch(c -> c.name().equals(said))) {
            return said;
        }
        patch.wrong("/pace", "pace-invalid", "序时进度只能是LINEAR、CALENDAR、TERM或MILESTONE。");
        return Handling.PaceCurve.CALENDAR.name();
    }

    private String due(JsonNode given, Commitment before) {
        try {
            return Deadline.of(given.isNull() ? "" : given.asString()).notation();
        } catch (DateTimeException | JacksonException e) {
            boolean noSuchDay =
                    given.isString() && given.asString().matches("\\d{4}-\\d{2}-\\d{2}");
            patch.wrong(
                    "/deadline",
                    "deadline-invalid",
                    noSuchDay
                            ? "没有“%s”这一天。".formatted(given.asString())
                            : "期限要写成2026-06-30或2026的样子。");
            return before.due();
        }
    }

    private String knownIndicator(String code) {
        if (catalogue.find(code).isEmpty()) {
            patch.wrong("/indicator", "no-such-indicator", "没有代码为" + code + "的指标。");
        }
        return code;
    }

    private String firmness(String said) {
        if (Arrays.stream(Firmness.values()).anyMatch(f -> f.name().equals(said))) {
            return said;
        }
        patch.wrong("/firmness", "firmness-invalid", "口气只能是SOFT（力争）、PLAIN（一般）或HARD（确保），如HARD。");
        return Firmness.PLAIN.name();
    }

    private String decimal(String said) {
        if (said.matches("-?\\d{1,18}(\\.\\d{1,10})?")) {
            return said;
        }
        patch.wrong("/base", "base-invalid", "基准值应是一个数字。");
        return "0";
    }

    private boolean isRestricted(@Nullable String indicator) {
        return indicator != null
                && catalogue.find(indicator).map(KnownIndicator::restricted).orElse(false);
    }

    private void checkLink(Commitment after) {
        String code = after.indicator();
        if (code == null || after.restricted()) {
            return;
        }
        String unit = after.written().unit() == null ? "" : after.written().unit();
        boolean fits =
                Kind.of(after.target(), false).isMeasurable()
                        && catalogue.find(code).map(i -> i.isMeasuredIn(unit)).orElse(true);
        if (!fits) {
            patch.wrong(
                    "/indicator",
                    "indicator-does-not-fit",
                    "指标" + code + "量不出“" + after.target().inWords() + "”这样的目标。");
        }
    }
}
