package cn.duban.plan.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// 存疑 — what a person should look at before adopting a commitment; nothing is corrected.
///
/// Each rule answers one Chinese sentence or nothing; a new rule is one method and one line in
/// [#rules].
final class Doubts {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    private static final Pattern FORECAST = Pattern.compile("预计|预期|有望|即将");

    private interface Rule {
        Optional<String> about(ProposedCommitment commitment);
    }

    private final LocalDate today;
    private final OptionalInt year;
    private final Map<String, ProposedCommitment> seen = new HashMap<>();

    private Doubts(LocalDate today, OptionalInt year) {
        this.today = today;
        this.year = year;
    }

    static List<ProposedCommitment> about(
            List<ProposedCommitment> commitments, OptionalInt year, LocalDate today) {
        Doubts doubts = new Doubts(today, year);
        return commitments.stream().map(doubts::doubted).toList();
    }

    /// What makes a promise wrong or impossible to track as it stands.
    private static List<Rule> graveRules() {
        return List.of(
                Doubts::masked, Doubts::damaged, Doubts::moreThanAll, NationalMinimum::undercutBy);
    }

    /// What is worth a look.
    private List<Rule> rules() {
        return List.of(
                Doubts::restricted,
                Doubts::forecast,
                Doubts::unquantified,
                Doubts::withoutUnit,
                this::late,
                this::ofAnotherYear,
                this::twice);
    }

    private ProposedCommitment doubted(ProposedCommitment commitment) {
        List<Doubt> doubts = new ArrayList<>(commitment.doubts());
        add(graveRules(), Doubt.Level.MUST_DECIDE, commitment, doubts);
        add(rules(), Doubt.Level.CHECK, commitment, doubts);
        return commitment.doubting(doubts);
    }

    private static void add(
            List<Rule> rules, Doubt.Level level, ProposedCommitment about, List<Doubt> doubts) {
        rules.forEach(
                rule -> rule.about(about).ifPresent(said -> doubts.add(new Doubt(level, said))));
    }

    private static Optional<String> forecast(ProposedCommitment c) {
        boolean foretold = !c.kind().isPlan() && FORECAST.matcher(c.text()).find();
        return said(foretold, "写在成效里，用的却是预计数，请核对是否已经实现。");
    }

    private static Optional<String> restricted(ProposedCommitment c) {
        return said(c.is(Flag.RESTRICTED), "合规提示：涉及考试成绩、升学或位次，只作记录，不得排名、预警或公布。");
    }

    private static Optional<String> masked(ProposedCommitment c) {
        return said(c.is(Flag.MASKED), "数字已隐去，需补充后才能考核。");
    }

    private static Optional<String> damaged(ProposedCommitment c) {
        return said(c.is(Flag.DAMAGED), "数字或单位缺损，需对照原件补全。");
    }

    private static Optional<String> unquantified(ProposedCommitment c) {
        return said(c.is(Flag.UNQUANTIFIED) && c.kind().isPlan(), "没有写明数量或时限，需确定后才能考核。");
    }

    private static Optional<String> withoutUnit(ProposedCommitment c) {
        return said(c.measure().isQuantified() && c.measure().unit() == null, "数字后面没有单位，请核对。");
    }

    private static Optional<String> moreThanAll(ProposedCommitment c) {
        BigDecimal value = c.measure().value();
        boolean share =
                "%".equals(c.measure().unit()) && c.measure().comparison() != Comparison.CHANGE;
        return said(share && value != null && value.compareTo(WHOLE) > 0, "百分比大于 100%，请核对。");
    }

    private Optional<String> late(ProposedCommitment c) {
        Optional<LocalDate> last =
                c.deadline().flatMap(Deadline::lastDay).filter(d -> d.isBefore(today));
        return c.kind().isPlan() ? last.map(d -> "时限已过：" + d + "。") : Optional.empty();
    }

    private Optional<String> ofAnotherYear(ProposedCommitment c) {
        if (!c.kind().isPlan() || year.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> last = c.deadline().flatMap(Deadline::lastDay);
        return last.filter(d -> d.getYear() < year.getAsInt())
                .map(d -> "时限在 %d 年，早于计划年度 %d 年。".formatted(d.getYear(), year.getAsInt()));
    }

    private Optional<String> twice(ProposedCommitment c) {
        if (!c.kind().isPlan() || c.subject().isEmpty()) {
            return Optional.empty();
        }
        String key = c.subject() + c.measure() + c.due() + c.rhythm() + c.scope();
        ProposedCommitment first = seen.putIfAbsent(key, c);
        return first == null
                ? Optional.empty()
                : Optional.of("与%s“%s”重复。".formatted(String.join("", first.path()), first.text()));
    }

    private static Optional<String> said(boolean doubtful, String sentence) {
        return doubtful ? Optional.of(sentence) : Optional.empty();
    }
}
