package cn.duban.plan.intake;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// 国家底线 — shares a county must reach to pass national inspection; a plan that aims lower is
/// doubted.
///
/// One line each: the wordings that name it, the share in per cent, and the document that sets it.
enum NationalMinimum {
    INCLUSIVE_KINDERGARTENS("普惠性?(?:幼儿园|民办园|园)?.*(?:覆盖率|占比)|普惠率", "80", "教督〔2020〕1号"),
    PUBLIC_KINDERGARTENS("公办(?:幼儿)?园.*占比|公办率", "50", "教督〔2020〕1号"),
    KINDERGARTEN_ENROLMENT("(?:学前三年|幼儿园)?毛入园率", "85", "教督〔2020〕1号"),
    LOWER_SECONDARY_RETENTION("(?:初中|义务教育).*巩固率", "95", "教督〔2017〕6号"),
    DISABLED_CHILDREN("残疾(?:儿童|适龄儿童|少年).*入学率", "95", "教督〔2017〕6号");

    private final Pattern wording;
    private final BigDecimal percent;
    private final String source;

    NationalMinimum(String wording, String percent, String source) {
        this.wording = Pattern.compile(wording);
        this.percent = new BigDecimal(percent);
        this.source = source;
    }

    /// The sentence about a commitment that stays below its minimum.
    static Optional<String> undercutBy(ProposedCommitment commitment) {
        BigDecimal value = commitment.measure().value();
        boolean level = commitment.measure().comparison() != Comparison.CHANGE;
        if (value == null || !level || !"%".equals(commitment.measure().unit())) {
            return Optional.empty();
        }
        for (NationalMinimum minimum : values()) {
            boolean named =
                    minimum.wording.matcher(commitment.subject() + commitment.text()).find();
            if (named && value.compareTo(minimum.percent) < 0) {
                return Optional.of(
                        "低于国家标准：应不低于 %s%%（%s）。".formatted(minimum.percent, minimum.source));
            }
        }
        return Optional.empty();
    }
}
