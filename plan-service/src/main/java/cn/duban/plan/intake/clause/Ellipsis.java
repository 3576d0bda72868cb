package cn.duban.plan.intake.clause;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// 承前省略 — completes a subject that only hints at one named before.
///
/// - 每人、人均、新增 stand for what the sentence spoke of last.
/// - 优良率 after 学生体质健康合格率 is 学生体质健康优良率.
/// - 初中达到96% after 小学专任教师学历比例 is 初中专任教师学历比例.
final class Ellipsis {

    private static final Pattern HINTS = Pattern.compile("占|[高低多少]于");
    private static final Pattern MONEY = Pattern.compile("[资金费]$");
    private static final Pattern GRADES = Pattern.compile("[一二三四五六七八九]+(?:至[一二三四五六七八九])?年级");

    private Ellipsis() {}

    /// The whole subject; `last` is that of the number before, `topic` what was spoken of last.
    static String completed(
            String subject, Token.Amount amount, String last, String topic, List<Finding> before) {
        if (subject.isEmpty() || Lexicon.PRONOUN.is(subject)) {
            String meant = last.isEmpty() ? topic : last;
            return meant.isEmpty() ? subject : meant;
        }
        if (!last.isEmpty() && HINTS.matcher(subject).lookingAt()) {
            return subject.startsWith("占") ? last + subject : last;
        }
        if (Lexicon.MILESTONE.is(subject) && !last.isEmpty() && !MONEY.matcher(last).find()) {
            return last.endsWith(subject) ? last : last + subject;
        }
        if (Lexicon.BARE_RATE.is(subject)) {
            return ofRate(subject, last);
        }
        boolean weighs = amount.figure().isAmount() || isDuration(amount);
        boolean counts = !weighs && (before.isEmpty() || isCountedLike(before.getLast(), amount));
        boolean stage = (weighs || counts) && Lexicon.STAGE.is(subject);
        return stage
                ? counts ? ofCount(subject, last.isEmpty() ? topic : last) : ofStage(subject, last)
                : subject;
    }

    /// 配备保安30名和校医5名: what is joined to a thing done is done as well.
    static String joined(
            String subject, Clause clause, Clause stretch, Token.Amount amount, String last) {
        String before = clause.before(stretch.start());
        String kept = Lexicon.KEEP_ACT.firstIn(before);
        String done = kept.isEmpty() ? Lexicon.ACT.at(last, 0) : kept;
        boolean joined = before.endsWith("、") || !Lexicon.JOIN.endOf(before).isEmpty();
        return joined
                        && !amount.figure().isAmount()
                        && !done.isEmpty()
                        && !before.contains(done + "率")
                        && Lexicon.ACT.at(subject, 0).isEmpty()
                        && !subject.contains(done)
                        && !Lexicon.VERB.in(stretch.text())
                ? done + subject
                : subject;
    }

    /// 县三小主体完工,8月交付使用: what is handed over was named before.
    static String continued(String step, String topic) {
        if (!Lexicon.MILESTONE.is(step)) {
            return step;
        }
        String done = Lexicon.MILESTONE.endOf(topic);
        return topic.substring(0, topic.length() - done.length()) + step;
    }

    /// 派出教师212人(甲市190人): a part is called by its place.
    static String part(String total, Clause aside, Token.Amount amount) {
        String place = aside.before(amount.start()).replaceFirst("(?<=[市县区校园]).*", "");
        return total + "(" + place + ")";
    }

    private static boolean isCountedLike(Finding one, Token.Amount amount) {
        return Objects.equals(one.measure().unit(), amount.figure().unit());
    }

    private static boolean isDuration(Token.Amount amount) {
        return Lexicon.DURATION.is(String.valueOf(amount.figure().unit()));
    }

    private static String ofRate(String rate, String last) {
        String other = Lexicon.BARE_RATE.endOf(last);
        String stem = rate.substring(0, rate.length() - 1);
        boolean anotherRate = other.isEmpty() && last.endsWith("率");
        String thing = last.substring(0, last.length() - other.length());
        return anotherRate || thing.endsWith("、")
                ? rate
                : thing.endsWith(stem) ? thing + rate.substring(stem.length()) : thing + rate;
    }

    /// 新增学位3000个,其中小学2000个; 新建学校5所,其中小学3所.
    private static String ofCount(String stage, String last) {
        String other = Lexicon.STAGE.firstIn(last);
        if (last.isEmpty() || last.contains(stage)) {
            return stage;
        }
        String school = last.endsWith("学校") ? "学校" : other;
        return school.isEmpty() ? stage + last : last.replace(school, stage);
    }

    private static String ofStage(String stage, String last) {
        String other = Lexicon.STAGE.firstIn(last);
        if (last.isEmpty() || other.equals(stage)) {
            return stage;
        }
        if (!other.isEmpty()) {
            return last.replace(other, stage);
        }
        String withoutGrades = GRADES.matcher(last).replaceFirst("");
        return withoutGrades.equals(last) ? last + stage : stage + withoutGrades;
    }
}
