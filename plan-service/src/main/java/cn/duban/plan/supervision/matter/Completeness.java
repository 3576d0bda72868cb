package cn.duban.plan.supervision.matter;

import cn.duban.starter.problem.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 齐不齐 — whether a move brings what it needs, and whether that makes sense.
record Completeness(Matter matter, Beside beside, LocalDate today) {
    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_FILES = 20;
    private static final int MOST_PARTS = 500;

    List<Violation> of(Move move, MoveRequest request, @Nullable Assignment share) {
        List<Violation> wrong = new ArrayList<>();
        move.needs().stream()
                .filter(need -> isMissing(need, move, request))
                .forEach(need ->
                        wrong.add(
                                Violation.of(
                                        need.at(),
                                        "missing",
                                        "%s需要写明%s。".formatted(move.chinese(), need.chinese()))));
        if (move == Move.FINISH && request.overrides() && !request.isSaying()) {
            wrong.add(Violation.of("/text", "missing", "例外办结需要写明理由。"));
        }
        sizes(request, wrong);
        deadline(move, request, share, wrong);
        if (move == Move.SPLIT) {
            parts(request, wrong);
        }
        return wrong;
    }

    private boolean isMissing(Need need, Move move, MoveRequest r) {
        boolean given = move == Move.ASSIGN && !matter.standing().active().isEmpty();
        return switch (need) {
            case TEXT, REASON -> !r.isSaying();
            case DEADLINE -> r.deadline() == null && (!given || r.unit() != null);
            case WHOM -> isBlank(r.unit()) && !given;
            case PARTS -> r.shares().isEmpty();
            case INTO -> isBlank(r.into());
            case EVIDENCE -> !beside.hasFigure() && r.files().isEmpty();
        };
    }

    private static void sizes(MoveRequest r, List<Violation> wrong) {
        if (r.text() != null && r.text().length() > LONGEST_TEXT) {
            wrong.add(Violation.of("/text", "too-long", "文字最多%d字。".formatted(LONGEST_TEXT)));
        }
        if (r.files().size() > MOST_FILES
                || r.files().stream().anyMatch(f -> f == null || f.length() > 200)) {
            wrong.add(Violation.of("/attachments", "too-many", "附件最多%d个。".formatted(MOST_FILES)));
        }
        if (r.unit() != null && r.unit().length() > 100) {
            wrong.add(Violation.of("/unit", "too-long", "单位名称最多100字。"));
        }
    }

    private void deadline(
            Move move, MoveRequest r, @Nullable Assignment share, List<Violation> wrong) {
        LocalDate day = r.deadline();
        if (day == null) {
            return;
        }
        if (day.isBefore(today)) {
            wrong.add(Violation.of("/deadline", "deadline-passed", "期限%s已经过了。".formatted(day)));
        } else if (move == Move.ASK_DELAY && share != null && !day.isAfter(share.due())) {
            wrong.add(
                    Violation.of("/deadline", "no-delay", "延期要晚于现在的期限%s。".formatted(share.due())));
        }
    }

    private void parts(MoveRequest r, List<Violation> wrong) {
        List<MoveRequest.Part> parts = r.shares();
        for (int i = 0; i < Math.min(parts.size(), MOST_PARTS); i++) {
            MoveRequest.Part part = parts.get(i);
            if (isBlank(part.unit())) {
                wrong.add(Violation.of("/parts/" + i + "/unit", "missing", "要写明承办单位。"));
            }
            LocalDate due = part.deadline() == null ? r.deadline() : part.deadline();
            if (due == null || due.isBefore(today)) {
                wrong.add(Violation.of("/parts/" + i + "/deadline", "missing", "要有今天或以后的期限。"));
            }
        }
        if (parts.size() > MOST_PARTS) {
            wrong.add(Violation.of("/parts", "too-many", "最多分解给%d家。".formatted(MOST_PARTS)));
        }
        if (parts.stream().map(MoveRequest.Part::unit).distinct().count() < parts.size()) {
            wrong.add(Violation.of("/parts", "unit-twice", "同一家单位只分一份。"));
        }
        addUp(parts, wrong);
    }

    /// Shares are compared with the target exactly; where one has a share, all must.
    private void addUp(List<MoveRequest.Part> parts, List<Violation> wrong) {
        Task.Goal goal = matter.task().goal();
        List<BigDecimal> shares =
                parts.stream().map(MoveRequest.Part::share).filter(Objects::nonNull).toList();
        if (shares.isEmpty() || (goal.least() == null && goal.most() == null)) {
            return;
        }
        BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean enough = goal.least() == null || sum.compareTo(new BigDecimal(goal.least())) >= 0;
        boolean within = goal.most() == null || sum.compareTo(new BigDecimal(goal.most())) <= 0;
        if (!enough || !within || shares.size() < parts.size()) {
            wrong.add(
                    Violation.of(
                            "/parts",
                            "parts-do-not-add-up",
                            "分解数合计%s（%d家中%d家有数），与目标“%s”不符。"
                                    .formatted(
                                            sum.stripTrailingZeros().toPlainString(),
                                            parts.size(),
                                            shares.size(),
                                            goal.inWords())));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
