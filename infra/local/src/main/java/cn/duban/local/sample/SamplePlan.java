package cn.duban.local.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// 示例计划 — the year plan of the sample district, for any year, as a Word file.
public record SamplePlan(int year, List<Line> lines) {

    /// 版式 of one paragraph, as `plan.txt` names it.
    public enum Style {
        TITLE,
        BODY,
        /// 大项, numbered 一、
        PART,
        /// 小项, numbered 1.
        ITEM
    }

    /// One paragraph without its printed number.
    public record Line(Style style, String text) {}

    public SamplePlan {
        lines = List.copyOf(lines);
    }

    public static SamplePlan of(int year) {
        String name = "/sample/plan.txt";
        try (InputStream resource = SamplePlan.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(name + " is missing");
            }
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return new SamplePlan(year, read(text.replace("{year}", Integer.toString(year))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public String title() {
        return lines.getFirst().text();
    }

    public String fileName() {
        return title() + ".docx";
    }

    public byte[] docx() {
        return new PlanDocument(this).bytes();
    }

    private static List<Line> read(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split(" ", 2))
                .map(parts -> new Line(Style.valueOf(parts[0]), parts[1].strip()))
                .toList();
    }
}
