package cn.duban.indicator.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// 一校读数 — what a formula reads of one school's row.
interface Reading {

    /// 分子, zero where the condition does not hold.
    BigDecimal part();

    /// 分母, which counts a school outside the condition too: that is what makes a share. Zero where
    /// the formula has none.
    BigDecimal whole();

    /// Whether the condition holds, or there is none.
    boolean counted();

    /// Σx² where schools send it, else part² ÷ whole.
    BigDecimal square();

    /// What a mean and a spread are worked out of; a school without pupils counts nothing.
    default Sums spread() {
        return whole().signum() <= 0 ? Sums.NONE : Sums.of(part(), whole(), square());
    }

    /// One count per bin; empty where the school itself is what is counted.
    List<BigDecimal> counts();

    /// What identifies or orders the school's answer; blank where it gave none.
    String key();

    /// 应完成次数 — the slots due so far, as the roll-up gives them.
    BigDecimal slots();

    /// Whether enough of the tests are met; empty where there is nothing to measure by.
    Optional<Boolean> passes();

    Parameters parameters();
}
