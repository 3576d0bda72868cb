package cn.duban.plan.intake.clause;

import cn.duban.plan.intake.CommitmentKind;
import cn.duban.plan.intake.Comparison;
import cn.duban.plan.intake.Deadline;
import cn.duban.plan.intake.Flag;
import cn.duban.plan.intake.Frequency;
import cn.duban.plan.intake.Measure;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 读句 — one finding for every number of a sentence, and for a date or frequency that stands alone.
public final class SentenceReader {

    private static final Pattern NAMED_PROJECT =
            Pattern.compile("(?:确保|力争|争取)?建成(?!后)[^批]*(?:小学|中学|学校|幼儿园|校区|综合楼|教学楼|中心|场馆)");
    private static final String SHARE_WORDS = ".*(?:率|占比|比例|比重).*";

    private final Setting setting;
    private final List<Finding> findings = new ArrayList<>();
    private Token.@Nullable Period governing;
    private String lastSubject = "";

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

    /// The deadline a table cell names; nothing when it names none.
    public static @Nullable Deadline deadlineIn(String words, OptionalInt year) {
        for (Token token : Scanner.scan(words, year.orElse(0))) {
            if (token instanceof Token.Period period) {
                return period.when().deadline(year);
            }
        }
        return null;
    }

    private void read(Clause clause, boolean sentenceCounts) {
        Token.Period opens = Timing.governing(clause);
        boolean fresh = opens != null;
        if (fresh) {
            governing = opens;
        }
        List<Token.Amount> amounts = Attributes.kept(clause);
        if (amounts.isEmpty()) {
            readWithoutAmount(clause, sentenceCounts);
            return;
        }
        List<Clause> stretches = Clauses.perAmount(clause, amounts);
        for (int i = 0; i < amounts.size(); i++) {
            add(stretches.get(i), clause, amounts.get(i), -1);
            readAsides(stretches.get(i), findings.size() - 1);
        }
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
        Measure measure = Comparing.measure(stretch, amount, baseline);
        Frequency frequency = Timing.frequency(clause, amount);
        Token.Period own = Timing.own(stretch);
        When due = own != null ? own.when() : governing == null ? null : governing.when();
        boolean past = Manner.isPast(clause, setting, due);
        String subject =
                partOf < 0
                        ? subject(stretch, clause, amount)
                        : partSubject(stretch, amount, partOf);
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
                due == null ? null : due.deadline(setting.year()),
                frequency,
                Manner.scope(stretch),
                Manner.responsible(clause),
                Manner.firmness(clause),
                flags,
                partOf);
    }

    private String subject(Clause stretch, Clause clause, Token.Amount amount) {
        if (amount.figure().isRank()) {
            return Subjects.ofRank(stretch, amount, lastSubject);
        }
        String subject = Subjects.of(stretch, clause, amount);
        if (!subject.isEmpty()) {
            lastSubject = subject;
        }
        return subject.isEmpty() ? lastSubject : subject;
    }

    private String partSubject(Clause aside, Token.Amount amount, int total) {
        String place = aside.before(amount.start()).replaceFirst("(?<=[市县区校园]).*", "");
        return findings.get(total).subject() + "(" + place + ")";
    }

    private void readWithoutAmount(Clause clause, boolean sentenceCounts) {
        Frequency frequency = Timing.frequency(clause, null);
        Token.Period own = Timing.own(clause);
        boolean acts = Lexicon.MILESTONE.in(clause.text()) || Lexicon.ACTIVITY.in(clause.text());
        Token.Period due = own != null ? own : pending(sentenceCounts);
        if (frequency != null && acts) {
            addBare(clause, due, frequency, Measure.none(), EnumSet.noneOf(Flag.class));
        } else if (Lexicon.UNQUANTIFIED.in(clause.text()) && Timing.baseline(clause) != null) {
            addUnquantified(clause, due);
        } else if (due != null
                && acts
                && isDated(due.when(), own != null && !clause.opensWith(own), sentenceCounts)) {
            addBare(clause, due, null, Measure.none(), EnumSet.noneOf(Flag.class));
        } else if (!setting.past() && NAMED_PROJECT.matcher(clause.text()).matches()) {
            addBare(clause, due, null, Measure.none(), EnumSet.of(Flag.UNQUANTIFIED));
        }
    }

    /// A leading date waits for the first clause it can govern.
    private Token.@Nullable Period pending(boolean sentenceCounts) {
        return sentenceCounts || !findings.isEmpty() ? null : governing;
    }

    /// Whether a date may stand alone: a whole year only as a plan's 年内, in a summary only a day or
    /// month.
    private boolean isDated(When due, boolean inside, boolean sentenceCounts) {
        if (setting.past() && due.month() == 0) {
            return false;
        }
        boolean named = due.isBareYear() && due.year() != null;
        return !named && (inside || !due.isBareYear() || !sentenceCounts);
    }

    private void addUnquantified(Clause clause, Token.@Nullable Period due) {
        String word = Lexicon.UNQUANTIFIED.firstIn(clause.text());
        String unit = clause.text().matches(SHARE_WORDS) ? "%" : null;
        Measure measure = new Measure(Comparison.CHANGE, null, null, unit, Timing.baseline(clause));
        String subject = clause.text().substring(0, clause.text().indexOf(word));
        addBare(clause, due, null, measure, EnumSet.of(Flag.UNQUANTIFIED));
        lastSubject = subject;
    }

    private void addBare(
            Clause clause,
            Token.@Nullable Period due,
            @Nullable Frequency frequency,
            Measure measure,
            Set<Flag> flags) {
        When when = due == null ? null : due.when();
        boolean past = Manner.isPast(clause, setting, when);
        CommitmentKind change = past ? CommitmentKind.RESULT : CommitmentKind.TARGET;
        CommitmentKind dated = Manner.kind(past, clause, false, frequency != null);
        CommitmentKind kind = measure.comparison() == null ? dated : change;
        flags.addAll(Manner.flags(clause, null));
        Clause whole =
                due != null && due.start() < clause.start() ? clause.from(due.start()) : clause;
        findings.add(
                finding(
                        whole,
                        clause,
                        kind,
                        Subjects.of(clause),
                        measure,
                        when,
                        frequency,
                        flags,
                        -1));
    }
}
