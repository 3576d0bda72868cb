package cn.duban.plan.progress;

/// 可信度 — what a re-check of a sample (抽测复核) found about a figure.
///
/// @param checked how many values were checked again
/// @param wrong how many of them did not agree
public record Trust(Mark mark, int checked, int wrong) {

    /// 结论.
    public enum Mark {
        TRUSTED("复核可信"),
        DOUBTED("复核存疑"),
        UNTESTED("未经复核");

        private final String chinese;

        Mark(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    public boolean isDoubted() {
        return mark == Mark.DOUBTED;
    }

    String inWords() {
        return checked == 0
                ? mark.chinese()
                : "%s（复核%d项，%d项不符）".formatted(mark.chinese(), checked, wrong);
    }
}
