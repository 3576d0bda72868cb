package cn.duban.plan.binding;

/// 数词 — one thing in a text that a careful reader would check: a number with its unit, a date, an
/// ordinal or a status.
///
/// @param end where number and unit end
/// @param numberEnd where the number alone ends
/// @param key what makes two of them the same: widths and separators do not matter
public record Atom(Sort sort, int start, int numberEnd, int end, String key) {

    /// 种类.
    public enum Sort {
        /// 92.31%, 18所, 百分之九十五, 三所: has to be bound to a fact.
        NUMBER,
        /// 三所 and 百分之九十五: a number as well, written in characters.
        HAN_NUMBER,
        /// 2026年11月20日, 2026年春季学期: a word, not a number to bind.
        DATE,
        /// 第47周, 〔2026〕12号, the 一、 or 1. a heading begins with: a name.
        ORDINAL,
        /// 【落后或未完成】, ● 进展正常.
        STATUS
    }

    /// Whether it would need a fact behind it.
    public boolean isQuantity() {
        return sort == Sort.NUMBER || sort == Sort.HAN_NUMBER;
    }

    public String number(String text) {
        return text.substring(start, numberEnd);
    }

    public String in(String text) {
        return text.substring(start, end);
    }
}
