package cn.duban.plan.intake.outline;

import cn.duban.plan.intake.text.Passage;
import cn.duban.plan.intake.text.WordTables;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 部分 — whether a stretch of the document looks back or ahead, and at which year.
///
/// The part of the document decides first; verbs decide second.
public record Part(boolean past, OptionalInt year) {

    private static final WordTables WORDS = WordTables.beside(Part.class, "parts.txt");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年?");
    private static final int LONGEST_NAME = 16;

    /// The year a plan document is for.
    public static OptionalInt planYear(String title) {
        return yearBefore(title, contains("plan-title", title) ? "plan-title" : "past-title");
    }

    /// One part for every section, inherited from the headings above it; `year` overrides the
    /// title's.
    public static List<Part> of(
            Passage passage, List<Section> sections, String title, OptionalInt year) {
        OptionalInt planned = year.isPresent() ? year : planYear(title);
        Part running = ofTitle(title, planned);
        List<Part> above = new ArrayList<>(List.of(running));
        List<Part> parts = new ArrayList<>();
        for (Section section : sections) {
            int level = Math.min(section.level(), above.size());
            above.subList(Math.max(level, 1), above.size()).clear();
            Part outer = section.level() > 1 ? above.getLast() : running;
            Part part = outer.under(section.name(passage), planned);
            above.add(part);
            running = section.level() == 1 ? part : running;
            parts.add(part);
        }
        return parts;
    }

    private static Part ofTitle(String title, OptionalInt planned) {
        String own = title.replaceAll("《[^》]*》", "");
        boolean past = contains("past-title", own.isBlank() ? title : own);
        return past ? new Part(true, yearBefore(title, "past-title")) : new Part(false, planned);
    }

    private Part under(String heading, OptionalInt planned) {
        String name = YEAR.matcher(heading).replaceAll("").replaceAll("[(:].*", "");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return this;
        }
        if (endsWith("past-heading", name) && !contains("not-past", name)) {
            return new Part(
                    true,
                    yearIn(heading).isPresent()
                            ? yearIn(heading)
                            : past ? year : OptionalInt.empty());
        }
        boolean ahead =
                endsWith(past ? "plan-heading-in-summary" : "plan-heading", name)
                        || contains("ahead", name);
        return ahead
                ? new Part(false, yearIn(heading).isPresent() ? yearIn(heading) : planned)
                : this;
    }

    private static OptionalInt yearIn(String heading) {
        Matcher year = YEAR.matcher(heading);
        return year.find() ? OptionalInt.of(Integer.parseInt(year.group(1))) : OptionalInt.empty();
    }

    private static OptionalInt yearBefore(String title, String list) {
        int end = WORDS.list(list).stream().mapToInt(title::lastIndexOf).max().orElse(-1);
        OptionalInt found = OptionalInt.empty();
        Matcher year = YEAR.matcher(title);
        while (year.find()) {
            if (found.isEmpty() || year.start() < end) {
                found = OptionalInt.of(Integer.parseInt(year.group(1)));
            }
        }
        return found;
    }

    private static boolean contains(String list, String words) {
        return WORDS.list(list).stream().anyMatch(words::contains);
    }

    private static boolean endsWith(String list, String words) {
        return WORDS.list(list).stream().anyMatch(words::endsWith);
    }
}
