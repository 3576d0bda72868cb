package cn.duban.plan.intake.clause;

import cn.duban.plan.intake.CommitmentKind;
import cn.duban.plan.intake.Deadline;
import cn.duban.plan.intake.Flag;
import cn.duban.plan.intake.Frequency;
import cn.duban.plan.intake.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 读句 — one finding for every number of a sentence, and for a date or frequency that stands alone.
public final class SentenceReader {

    private final Setting setting;
    private final List<Finding> findings = new ArrayList<>();
    private Token.@Nullable Period governing;
    private String lastSubject = "";
    private String topic = "";
    private String counted = "";
    private int waiting;
    private @Nullable String compared;

    private SentenceReader(Setting setting) {
        this.setting = setting;
    }

    /// Reads one sentence, widths folded; positions in the findings count its characters.
    public static List<Finding> read(String sentence, Setting setting) {
        SentenceReader reader = new SentenceReader(setting);
        List<Clause> clauses =
                Clauses.of(sentence, Scanner.scan(sentence, setting.year().orElse(0)));
        boolean counts = clauses.stream().anyMatch(c -> !Attributes.kept(c).isEmpty());
        for (Clause clause : clauses) {
            reader.read(clause, counts);
        }
        return reader.findings;
    }

    /// The words of a table cell as one thing to be done.
    public static Finding wholly(String words, Setting setting) {
        Clause clause = new Clause(words, 0, words.length(), List.of(), List.of());
        CommitmentKind kind =
                Manner.kind(Manner.isPast(clause, setting, null), clause, false, false);
        Bare task = new Bare(null, null, Measure.none(), Set.of());
        String subject = Subjects.of(clause);
        return new SentenceReader(setting).finding(clause, clause, kind, subject, task);
    }

    /// The last deadline a table cell names (6月、12月); nothing when it names none.
    public static @Nullable Deadline deadlineIn(String words, Setting setting) {
        Deadline last = null;
        for (Token token : Scanner.scan(words, setting.year().orElse(0))) {
            Deadline found =
                    token instanceof Token.Period period ? period.when().deadline(setting) : null;
            last = found == null ? last : found;
        }
        return last;
    }

    private void read(Clause clause, boolean sentenceCounts) {
        Token.Period opens = Timing.governing(clause);
        governing = opens != null ? opens : governing;
        List<Token.Amount> amounts = Attributes.kept(clause);
        if (amounts.isEmpty()) {
            int before = findings.size();
            readWithoutAmount(clause, sentenceCounts);
            if (findings.size() == before + 1) {
                Finishing.mark(findings, waiting, counted, clause);
            }
            waiting = findings.size();
            readAsides(clause, -1);
            return;
        }
        boolean part = clause.text().startsWith("其中");
        waiting = part ? waiting : findings.size();
        counted = part ? counted : clause.text();
        int first = findings.size();
        List<Clause> stretches = Clauses.perAmount(clause, amounts);
        for (int i = 0; i < amounts.size(); i++) {
            add(stretches.get(i), clause, amounts.get(i), -1);
            readAsides(stretches.get(i), findings.size() - 1);
        }
        Respectively.share(findings, first, clause, amounts);
    }

    private void readAsides(Clause stretch, int total) {
        for (Clause aside : stretch.asides()) {
            for (Token.Amount amount : Attributes.kept(aside)) {
                add(aside, aside, amount, total);
            }
        }
    }

    private void add(Clause stretch, Clause clause, Token.Amount amount, int partOf) {
        String level = Attributes.startingLevel(clause, amount);
        String baseline = level.isEmpty() ? Timing.baseline(stretch) : level;
        Measure measure = Comparing.measure(stretch, amount, baseline, compared);
        Frequency frequency = Timing.frequency(clause, amount);
        Token.Period own = Timing.own(stretch);
        When due = own != null ? own.when() : governing == null ? null : governing.when();
        boolean past = Manner.isPast(clause, setting, due);
        String subject =
                partOf < 0
                        ? subject(stretch, clause, amount)
                        : Ellipsis.part(findings.get(partOf).subject(), stretch, amount);
        CommitmentKind kind = Manner.kind(past, clause, true, frequency != null);
        Set<Flag> flags = Manner.flags(stretch, amount);
        findings.add(
                finding(stretch, clause, kind, subject, measure, due, frequency, flags, partOf));
    }

    private Finding finding(
            Clause stretch,
            Clause clause,
            CommitmentKind kind,
            String subject,
            Measure measure,
            @Nullable When due,
            @Nullable Frequency frequency,
            Set<Flag> flags,
            int partOf) {
        return new Finding(
                stretch.start(),
                stretch.end(),
                kind,
                subject,
                measure,
                due == null || isReported(kind, due) ? null : due.deadline(setting),
                frequency,
                Manner.scope(stretch),
                Manner.responsible(clause),
                Manner.firmness(clause),
                flags,
                partOf);
    }

    private boolean isReported(CommitmentKind kind, When due) {
        return kind == CommitmentKind.RESULT && setting.term().isWhatIsReported(due);
    }

    private String subject(Clause stretch, Clause clause, Token.Amount amount) {
        if (amount.figure().isRank()) {
            return Subjects.ofRank(stretch, amount, lastSubject);
        }
        String named = Subjects.of(stretch, clause, amount);
        String whole = Ellipsis.completed(named, amount, lastSubject, topic, findings);
        lastSubject = Ellipsis.joined(whole, clause, stretch, amount, lastSubject);
        return lastSubject;
    }

    private void readWithoutAmount(Clause clause, boolean sentenceCounts) {
        Token.Period waiting = sentenceCounts || !findings.isEmpty() ? null : governing;
        List<Clause> steps = Clauses.perDate(clause);
        for (Clause step : steps) {
            Bare bare = Bare.of(step, waiting, sentenceCounts, setting.past());
            if (bare != null) {
                add(step, bare);
            }
        }
        String spokenOf = Subjects.of(clause);
        compared = Timing.isComparison(clause) ? Timing.baseline(clause) : compared;
        topic = spokenOf.isEmpty() || Lexicon.MILESTONE.is(spokenOf) ? topic : spokenOf;
    }

    private void add(Clause clause, Bare bare) {
        Token.Period due = bare.due();
        When when = due == null ? null : due.when();
        boolean past = Manner.isPast(clause, setting, when);
        CommitmentKind change = past ? CommitmentKind.RESULT : CommitmentKind.TARGET;
        CommitmentKind dated = Manner.kind(past, clause, false, bare.frequency() != null);
        CommitmentKind kind = bare.measure().comparison() == null ? dated : change;
        Clause whole =
                due != null && due.start() < clause.start() ? clause.from(due.start()) : clause;
        topic = Ellipsis.continued(Subjects.of(clause), topic);
        String subject = topic.isEmpty() ? lastSubject : topic;
        findings.add(finding(whole, clause, kind, subject, bare));
    }

    private Finding finding(
            Clause whole, Clause clause, CommitmentKind kind, String subject, Bare bare) {
        When when = bare.due() == null ? null : bare.due().when();
        return finding(
                whole,
                clause,
                kind,
                subject,
                bare.measure(),
                when,
                bare.frequency(),
                bare.flags(),
                -1);
    }
}
