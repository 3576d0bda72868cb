package cn.duban.plan.progress;

import cn.duban.plan.progress.SchoolCalendar.Break;
import cn.duban.plan.progress.SchoolCalendar.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// 亮灯口径 — the bureau's own bounds for its lights.
///
/// @param coverageFloor 覆盖率底线: below this percentage of schools reported the light is grey
/// @param levelGap how far a level may miss its target, as a share of it, and still be yellow
/// @param paceGap how far a count may lag behind its pace, as a share of it, and still be yellow
/// @param warnDays days before a deadline from which an unfinished milestone is yellow
/// @param breaks 寒暑假 of every year, as `MM-DD/MM-DD`
/// @param terms 学期: the bureau's own terms, as `YYYY-MM-DD/YYYY-MM-DD`; between the first and the
///   last of them only their days are days of school
/// @param lateStaysYellow 迟做补上不转绿: what is made up after its deadline stays yellow
/// @param softNeverRed 力争不亮红: what was only to be striven for is yellow where it would be red
@ConfigurationProperties("duban.progress")
public record ProgressSettings(
        @DefaultValue("80") int coverageFloor,
        @DefaultValue("0.05") BigDecimal levelGap,
        @DefaultValue("0.15") BigDecimal paceGap,
        @DefaultValue("30") int warnDays,
        @DefaultValue({"01-20/02-20", "07-01/08-31"}) List<String> breaks,
        @DefaultValue List<String> terms,
        @DefaultValue("false") boolean lateStaysYellow,
        @DefaultValue("false") boolean softNeverRed) {
    /// A calendar counts its days once; there is one for each way of writing it down.
    private static final Map<List<List<String>>, SchoolCalendar> CALENDARS =
            new ConcurrentHashMap<>();

    public ProgressSettings {
        if (coverageFloor < 0 || coverageFloor > 100) {
            throw new IllegalArgumentException("coverage floor " + coverageFloor + " %");
        }
        breaks = List.copyOf(breaks);
        terms = List.copyOf(terms);
    }

    public static ProgressSettings defaults() {
        return new ProgressSettings(
                80,
                new BigDecimal("0.05"),
                new BigDecimal("0.15"),
                30,
                List.of("01-20/02-20", "07-01/08-31"),
                List.of(),
                false,
                false);
    }

    public SchoolCalendar calendar() {
        return CALENDARS.computeIfAbsent(
                List.of(breaks, terms), _ -> new SchoolCalendar(breaks(breaks), terms(terms)));
    }

    private static List<Break> breaks(List<String> written) {
        return written.stream()
                .map(b -> b.split("/", 2))
                .map(b -> new Break(MonthDay.parse("--" + b[0]), MonthDay.parse("--" + b[1])))
                .toList();
    }

    private static List<Term> terms(List<String> written) {
        return written.stream()
                .map(t -> t.split("/", 2))
                .map(t -> new Term(LocalDate.parse(t[0]), LocalDate.parse(t[1])))
                .toList();
    }
}
