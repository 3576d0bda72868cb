package cn.duban.plan.intake;

/// 标记 — what a reader must know about the figure before trusting it.
public enum Flag {
    /// 余、约、近、左右.
    APPROXIMATE("约数"),
    /// XX所: a figure was there and has been hidden.
    MASKED("隐去"),
    /// Digits or the unit were lost on the way (达99.).
    DAMAGED("缺损"),
    /// 有所提升: a direction without an amount.
    UNQUANTIFIED("未量化"),
    /// Exam scores and promotion rates: imported, never ranked, alerted or published.
    RESTRICTED("受限"),
    /// 新建2所,11月底前建成开园: a count, and the clause after it that only says by when it is finished.
    FINISHING("收尾");

    private final String chinese;

    Flag(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
