package cn.duban.plan.intake.clause;

/// 承前省略 — completes a subject that only hints at one named before.
///
/// - 每人、人均、新增 stand for what the sentence spoke of last.
/// - 优良率 after 学生体质健康合格率 is 学生体质健康优良率.
/// - 初中达到96% after 小学专任教师学历比例 is 初中专任教师学历比例.
final class Ellipsis {

    private Ellipsis() {}

    /// The whole subject; `last` is that of the number before, `topic` what was spoken of last.
    static String completed(String subject, Token.Amount amount, String last, String topic) {
        if (subject.isEmpty() || Lexicon.PRONOUN.is(subject)) {
            String meant = last.isEmpty() ? topic : last;
            return meant.isEmpty() ? subject : meant;
        }
        if (Lexicon.BARE_RATE.is(subject)) {
            return ofRate(subject, last);
        }
        boolean weighs = amount.figure().isAmount() || isDuration(amount);
        return weighs && Lexicon.STAGE.is(subject) ? ofStage(subject, last) : subject;
    }

    private static boolean isDuration(Token.Amount amount) {
        return Lexicon.DURATION.is(String.valueOf(amount.figure().unit()));
    }

    private static String ofRate(String rate, String last) {
        String other = Lexicon.BARE_RATE.endOf(last);
        boolean anotherRate = other.isEmpty() && last.endsWith("率");
        String thing = last.substring(0, last.length() - other.length());
        return anotherRate || thing.endsWith("、") ? rate : thing + rate;
    }

    private static String ofStage(String stage, String last) {
        String other = Lexicon.STAGE.firstIn(last);
        if (last.isEmpty() || other.equals(stage)) {
            return stage;
        }
        return other.isEmpty() ? last + stage : last.replace(other, stage);
    }
}
