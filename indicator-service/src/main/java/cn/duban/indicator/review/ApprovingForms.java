package cn.duban.indicator.review;

import cn.duban.indicator.QualityProblem.OwnNumber;
import cn.duban.indicator.QualityProblem.StillReturned;
import cn.duban.indicator.review.Cases.Case;
import cn.duban.indicator.submission.LatestRowDocument;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.security.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 整表通过 — approves what waits of one form; whatever needs a look by itself is left and named.
@Component
class ApprovingForms {

    private final Cases cases;
    private final Reviewing reviewing;
    private final Clock clock;

    ApprovingForms(Cases cases, Reviewing reviewing, Clock clock) {
        this.cases = cases;
        this.reviewing = reviewing;
        this.clock = clock;
    }

    /// @param seenAt when the reviewer looked: what came later is left
    record Request(
            @Schema(description = "报表代码", example = "VISION") @Nullable String form,
            @Schema(description = "期别", example = "2026-spring") @Nullable String period,
            @Schema(description = "单位，不填为全部可见学校") @Nullable String unit,
            @Schema(description = "查看时刻，此后报送的不通过；不填为现在") @Nullable OffsetDateTime seenAt,
            @Schema(description = "有经验检查提示的行也通过，默认不通过") @Nullable Boolean withWarnings,
            @Nullable String note) {}

    record Result(int approved, List<Left> left) {}

    /// 未通过的一行: code `own-number`, `still-returned`, `has-warnings` or `newer`.
    record Left(String school, @Nullable String stage, String code, String message) {}

    Result approve(Request request, Caller caller) {
        List<Violation> violations = new ArrayList<>();
        ReturnRequest.needText("/form", request.form(), violations);
        ReturnRequest.needText("/period", request.period(), violations);
        ReturnRequest.boundText("/note", request.note(), violations);
        ReturnRequest.refuse(violations);
        LocalDate today = LocalDate.now(clock);
        List<Case> waiting =
                cases.of(
                        Objects.requireNonNullElse(request.period(), ""),
                        Optional.of(Objects.requireNonNullElse(request.form(), "")),
                        Optional.ofNullable(request.unit()),
                        today,
                        caller);
        List<Left> left = new ArrayList<>();
        int approved = 0;
        for (Case one : waiting) {
            if (one.state() != ReviewState.APPROVED) {
                Optional<Left> why = left(one.row(), request, Person.of(caller));
                why.ifPresent(left::add);
                approved += why.isPresent() ? 0 : 1;
            }
        }
        return new Result(approved, left);
    }

    private Optional<Left> left(LatestRowDocument row, Request request, Person by) {
        OffsetDateTime seen = request.seenAt();
        if (seen != null && row.receivedAt().isAfter(seen.toInstant())) {
            return Optional.of(left(row, "newer", "查看之后又有新的报送。"));
        }
        boolean odd = row.warnings() != null && !row.warnings().isEmpty();
        if (odd && !Boolean.TRUE.equals(request.withWarnings())) {
            return Optional.of(left(row, "has-warnings", "有经验检查提示，请单独查看。"));
        }
        try {
            reviewing.approve(row, row.receipt(), request.note(), by);
            return Optional.empty();
        } catch (OwnNumber own) {
            return Optional.of(left(row, own.code(), "由您本人填报，须由其他人审核。"));
        } catch (StillReturned open) {
            return Optional.of(left(row, open.code(), "有退回的单元格尚未答复。"));
        }
    }

    private static Left left(LatestRowDocument row, String code, String message) {
        return new Left(row.school(), row.stage(), code, message);
    }
}
