package cn.duban.plan.drafting;

import cn.duban.plan.PlanProblem;
import cn.duban.plan.catalogue.Catalogue;
import cn.duban.plan.catalogue.KnownIndicator;
import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Deadline;
import cn.duban.plan.commitment.Firmness;
import cn.duban.plan.commitment.Kind;
import cn.duban.plan.commitment.WrittenTarget;
import cn.duban.starter.problem.Violation;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// 修改 — a JSON merge patch (RFC 7386) of one commitment: absent keeps, null takes away; pure.
///
/// The sentence itself is never edited. Every wrong member is named, or nothing changes.
final class CommitmentEdit {
    private static final Set<String> MEMBERS =
            Set.of(
                    "subject", "target", "deadline", "firmness", "scope", "lead", "support",
                    "indicator", "base", "dropped");

    private final JsonNode patch;
    private final Catalogue catalogue;
    private final JsonMapper json;
    private final List<Violation> errors = new ArrayList<>();

    CommitmentEdit(JsonNode patch, Catalogue catalogue, JsonMapper json) {
        this.patch = patch;
        this.catalogue = catalogue;
        this.json = json;
    }

    Commitment appliedTo(Commitment before) {
        if (!patch.isObject()) {
            throw new PlanProblem.CommitmentInvalid(
                    List.of(Violation.of("", "not-an-object", "修改内容应是一个 JSON 对象。")));
        }
        patch.propertyNames().stream()
                .filter(name -> !MEMBERS.contains(name))
                .forEach(name -> wrong("/" + name, "unknown-member", "不能修改“" + name + "”。"));
        WrittenTarget target = target(before);
        String indicator = text("indicator", before.indicator(), this::knownIndicator);
        Commitment after =
                new Commitment(
                        before.id(),
                        before.path(),
                        before.text(),
                        before.offset(),
                        required("subject", before.subject(), Function.identity()),
                        target,
                        due(before),
                        Firmness.valueOf(
                                required("firmness", before.firmness().name(), this::firmness)),
                        text("scope", before.scope(), Function.identity()),
                        text("lead", before.lead(), Function.identity()),
                        support(before),
                        indicator,
                        text("base", before.base(), this::decimal),
                        before.restricted() || isRestricted(indicator),
                        before.doubts(),
                        text("dropped", before.dropped(), Function.identity()));
        checkLink(after);
        if (!errors.isEmpty()) {
            throw new PlanProblem.CommitmentInvalid(errors);
        }
        return after;
    }

    private WrittenTarget target(Commitment before) {
        JsonNode given = patch.get("target");
        if (given == null) {
            return before.written();
        }
        try {
            WrittenTarget written = json.treeToValue(given, WrittenTarget.class);
            if (written == null || written.comparator() == null) {
                return wrong("/target/comparator", "target-invalid", "要写明比较方式。", before);
            }
            return WrittenTarget.of(written.toTarget());
        } catch (JacksonException e) {
            return wrong("/target", "target-invalid", "目标的写法不对。", before);
        } catch (IllegalArgumentException e) {
            return wrong("/target", "target-invalid", e.getMessage() + "。", before);
        }
    }

    private WrittenTarget wrong(String at, String code, String sentence, Commitment before) {
        wrong(at, code, sentence);
        return before.written();
    }

    private String due(Commitment before) {
        JsonNode given = patch.get("deadline");
        if (given == null) {
            return before.due();
        }
        try {
            return Deadline.of(given.isNull() ? "" : given.asString()).notation();
        } catch (DateTimeException e) {
            wrong("/deadline", "deadline-invalid", "期限要写成2026-06-30或2026的样子。");
            return before.due();
        }
    }

    private List<String> support(Commitment before) {
        JsonNode given = patch.get("support");
        if (given == null) {
            return before.support();
        }
        if (!given.isArray() && !given.isNull()) {
            wrong("/support", "support-invalid", "配合单位应是一个列表。");
            return before.support();
        }
        return given.valueStream().map(JsonNode::asString).filter(s -> !s.isBlank()).toList();
    }

    private String required(String member, String before, Function<String, @Nullable String> check) {
        String after = text(member, before, check);
        if (after == null) {
            wrong("/" + member, "member-required", "“" + member + "”不能为空。");
            return before;
        }
        return after;
    }

    private @Nullable String text(
            String member, @Nullable String before, Function<String, @Nullable String> check) {
        JsonNode given = patch.get(member);
        if (given == null) {
            return before;
        }
        if (given.isNull()) {
            return null;
        }
        if (!given.isValueNode() || given.asString().isBlank() || given.asString().length() > 500) {
            wrong("/" + member, "text-invalid", "要写一段不超过500字的文字。");
            return before;
        }
        return check.apply(given.asString().strip());
    }

    private @Nullable String knownIndicator(String code) {
        if (catalogue.find(code).isEmpty()) {
            wrong("/indicator", "no-such-indicator", "没有代码为" + code + "的指标。");
        }
        return code;
    }

    private String firmness(String said) {
        for (Firmness f : Firmness.values()) {
            if (f.name().equals(said)) {
                return said;
            }
        }
        wrong("/firmness", "firmness-invalid", "口气只能是SOFT、PLAIN或HARD。");
        return Firmness.PLAIN.name();
    }

    private String decimal(String said) {
        if (!said.matches("-?\\d{1,18}(\\.\\d{1,10})?")) {
            wrong("/base", "base-invalid", "基准值应是一个数字。");
        }
        return said;
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
            wrong("/indicator", "indicator-does-not-fit", "指标" + code + "量不出“" + after.target().inWords() + "”这样的目标。");
        }
    }

    private void wrong(String at, String code, String sentence) {
        errors.add(Violation.of(at, code, sentence));
    }
}
