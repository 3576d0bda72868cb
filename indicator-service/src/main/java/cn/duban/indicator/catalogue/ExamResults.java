package cn.duban.indicator.catalogue;

import java.util.regex.Pattern;

/// 中高考成绩与升学率 — what names them is restricted, whatever its entry says (深化新时代教育评价改革总体方案).
///
/// A 合格性考试 is not one of them, nor is a 巩固率 or a 入学率.
final class ExamResults {

    private static final Pattern EXAM = Pattern.compile("中考|高考|升学率|上线率|录取率|状元|分数线|优分率|重点率|一本率|本科率");

    private ExamResults() {}

    static boolean restrict(Entry.OfIndicator entry) {
        String names = entry.name() + entry.aliases();
        boolean exam = EXAM.matcher(names).find() && !names.contains("合格性考试");
        return exam || Boolean.TRUE.equals(entry.restricted());
    }
}
