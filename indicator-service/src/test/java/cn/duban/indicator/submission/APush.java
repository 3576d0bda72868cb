package cn.duban.indicator.submission;

import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.period.LateEntries;
import cn.duban.indicator.period.OpenPeriod;
import cn.duban.indicator.period.Period;
import cn.duban.indicator.register.Level;
import cn.duban.indicator.register.Profile;
import cn.duban.indicator.register.Profile.Status;
import cn.duban.indicator.register.School;
import cn.duban.indicator.register.Unit;
import cn.duban.indicator.submission.reading.Columns;
import cn.duban.indicator.submission.reading.Format;
import cn.duban.indicator.submission.row.PushedRow;
import cn.duban.indicator.submission.row.RowKey;
import cn.duban.indicator.submission.rule.Rules;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A push to a small district on 10 April 2026: two open schools, one closed, five periods, and
/// whatever was reported before.
final class APush implements Reported.Source {

    static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
    static final Catalogue CATALOGUE = Catalogue.builtIn();
    private static final Rules RULES = Rules.builtIn();

    final Map<String, School> schools = new HashMap<>();
    final Map<String, OpenPeriod> periods = new HashMap<>();
    final Map<RowKey, Reported> reported = new HashMap<>();
    LateEntries.InForce exceptions = LateEntries.InForce.NONE;
    private @Nullable String ownSchool;
    private int looks;

    APush() {
        school("2199000001", "211", Status.OPEN);
        school("1199000017", "111", Status.OPEN);
        school("2199000002", "211", Status.CLOSED);
        period("2025-2026", "2025-09-01", "2026-10-01");
        period("2024-2025", "2024-09-01", "2025-10-01");
        period("2026-2027", "2026-09-01", "2027-10-01");
        period("2026-spring", "2026-02-01", "2026-10-15");
        period("2026", "2026-01-01", "2026-12-31");
    }

    APush from(@Nullable String school) {
        ownSchool = school;
        return this;
    }

    APush school(String code, String kind, Status status) {
        Profile profile =
                new Profile(
                        LocalDate.parse("2019-09-01"),
                        "99010201",
                        Map.of(Level.TOWN, "99010201", Level.DISTRICT, "990102"),
                        kind,
                        "831",
                        "PUBLIC",
                        "NONE",
                        "111",
                        status,
                        stages(kind),
                        List.of());
        schools.put(code, new School(code, "示例学校" + code, List.of(profile), 1));
        return this;
    }

    private static Set<String> stages(String kind) {
        return switch (kind) {
            case "111" -> Set.of("PRESCHOOL");
            case "312" -> Set.of("PRIMARY", "JUNIOR");
            default -> Set.of("PRIMARY");
        };
    }

    APush period(String code, String opens, String closes) {
        periods.put(
                code,
                new OpenPeriod(
                        Period.of(code),
                        LocalDate.parse(opens),
                        LocalDate.parse(closes),
                        OpenPeriod.State.OPEN));
        return this;
    }

    /// What was reported earlier, e.g. `"fit.due", 900`.
    APush before(String school, String form, String period, Object... values) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            numbers.put((String) values[i], new BigDecimal(values[i + 1].toString()));
        }
        reported.put(new RowKey(school, form, period, null), new Reported(numbers, false, null));
        return this;
    }

    Verdicts json(String body) {
        return judge(Format.JSON, body.getBytes(StandardCharsets.UTF_8));
    }

    Verdicts judge(Format format, byte[] body) {
        return judge(format.rows(body, Columns.of(CATALOGUE), 5000));
    }

    Verdicts judge(List<PushedRow> rows) {
        ReadingRow reading = new ReadingRow(around(), ownSchool, TODAY);
        return new Judging(RULES, this).on(rows, reading, new Duplicates(ownSchool));
    }

    /// How often what was reported before was looked up.
    int looks() {
        return looks;
    }

    @Override
    public Map<RowKey, Reported> of(Collection<RowKey> keys) {
        looks++;
        Map<RowKey, Reported> found = new HashMap<>(reported);
        found.keySet().retainAll(Set.copyOf(keys));
        return found;
    }

    @Override
    public Set<RowKey> twins(Map<RowKey, Map<String, BigDecimal>> rows) {
        Set<RowKey> twins = new HashSet<>();
        rows.forEach((key, values) ->
                reported.forEach((other, there) -> {
                    boolean same =
                            !other.reporter().equals(key.reporter())
                                    && other.form().equals(key.form())
                                    && other.period().equals(key.period())
                                    && there.values().equals(values);
                    if (same) {
                        twins.add(key);
                    }
                }));
        return twins;
    }

    private Surroundings around() {
        String own = ownSchool;
        return new Surroundings(
                CATALOGUE,
                code ->
                        own == null || own.equals(code)
                                ? Optional.ofNullable(schools.get(code))
                                : Optional.empty(),
                own == null ? schools.keySet() : List.of(own),
                id ->
                        own == null && id.equals("990102")
                                ? Optional.of(new Unit(id, "示例区", Level.DISTRICT, null, 1))
                                : Optional.empty(),
                code -> Optional.ofNullable(periods.get(code)),
                periods.keySet(),
                exceptions);
    }
}
