package cn.duban.plan.supervision.calendar;

import cn.duban.plan.supervision.refusal.RuleProblem;
import cn.duban.starter.problem.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// 日历库 — the years delivered with the program, and those the bureau entered, which win.
@Component
public class WorkCalendars {
    private final MongoOperations store;
    private final List<YearArrangement> delivered;

    public WorkCalendars(MongoOperations store) {
        this.store = store;
        this.delivered = delivered();
    }

    @Document("workdays")
    record Entered(@Id String id, YearArrangement arrangement, String by) {}

    public WorkCalendar current() {
        List<YearArrangement> all = new ArrayList<>(delivered);
        store.findAll(Entered.class).forEach(e -> all.add(e.arrangement()));
        return new WorkCalendar(all);
    }

    /// Enters a year, or enters it anew.
    void enter(YearArrangement year, String by) {
        List<Violation> faults =
                year.faults().stream()
                        .map(f -> Violation.of("/year", "arrangement-invalid", f))
                        .toList();
        if (!faults.isEmpty()) {
            throw new RuleProblem.CalendarInvalid(year.year(), faults);
        }
        store.save(new Entered(Integer.toString(year.year()), year, by));
    }

    /// The files `workdays/<year>.yaml` of the class path.
    public static List<YearArrangement> delivered() {
        try {
            YAMLMapper yaml = new YAMLMapper();
            List<YearArrangement> years = new ArrayList<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:/workdays/*.yaml")) {
                try (InputStream in = file.getInputStream()) {
                    years.add(yaml.readValue(in, YearArrangement.class));
                }
            }
            return List.copyOf(years);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
