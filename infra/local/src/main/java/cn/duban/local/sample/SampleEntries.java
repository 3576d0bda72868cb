package cn.duban.local.sample;

import cn.duban.local.client.Entry;
import cn.duban.local.client.Plan;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;

/// 示例进展 — what the offices recorded for the promises no indicator feeds; only what has happened.
record SampleEntries(int year, LocalDate today) {

    /// One entry for the commitment whose text contains `about`.
    record Note(String about, Entry entry) {}

    List<Note> of(Plan plan) {
        return all().stream()
                .filter(note -> !note.entry().on().isAfter(today))
                .filter(note ->
                        plan.commitments().stream().anyMatch(c -> c.text().contains(note.about())))
                .toList();
    }

    private List<Note> all() {
        List<Note> notes = new ArrayList<>();
        notes.add(count("德育品牌", 3, 20, 1));
        notes.add(count("德育品牌", 10, 12, 1));
        notes.add(count("劳动教育特色学校", 5, 8, 3));
        notes.add(count("教学质量分析会", 4, 28, 2));
        notes.add(count("教学质量分析会", 11, 10, 2));
        notes.add(count("新建幼儿园", 8, 26, 1));
        notes.add(count("学前教育学位", 8, 26, 270));
        notes.add(count("学前教育学位", 9, 1, 270));
        notes.add(count("安装空调", 7, 30, 120));
        notes.add(count("培训教师", 5, 30, 520));
        notes.add(count("培训教师", 10, 30, 560));
        notes.add(count("招聘教师", 8, 20, 58));
        notes.add(count("交流轮岗", 8, 31, 45));
        notes.add(done("青禾第二幼儿园", 8, 26));
        notes.add(done("运动场改造", 10, 9));
        for (int month = 1; month <= 12; month++) {
            notes.add(count("安全隐患排查", month, 15, 1));
        }
        return notes;
    }

    private Note count(String about, int month, int day, int amount) {
        LocalDate on = MonthDay.of(month, day).atYear(year);
        return new Note(about, Entry.counted(on, amount, "示例记录"));
    }

    private Note done(String about, int month, int day) {
        LocalDate on = MonthDay.of(month, day).atYear(year);
        return new Note(about, Entry.finished(on, "示例记录：已验收"));
    }
}
