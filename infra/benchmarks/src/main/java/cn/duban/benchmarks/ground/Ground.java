package cn.duban.benchmarks.ground;

import cn.duban.benchmarks.district.District;
import cn.duban.local.client.Answer;
import cn.duban.local.client.DubanClient;
import cn.duban.local.client.IssuedKey;
import cn.duban.local.client.Row;
import cn.duban.local.client.UnreachableException;
import cn.duban.local.suite.Part;
import cn.duban.local.suite.Suite;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// 备好的场地 — a suite that knows a district, with a client for each of its schools.
public final class Ground {

    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final LocalDate OPENS = LocalDate.of(2000, 1, 1);
    private static final LocalDate CLOSES = LocalDate.of(2100, 12, 31);
    private static final String ADMINISTRATOR = "admin";

    private final DubanClient staff;
    private final Map<String, DubanClient> schools;

    private Ground(DubanClient staff, Map<String, DubanClient> schools) {
        this.staff = staff;
        this.schools = Map.copyOf(schools);
    }

    /// Registers the district, opens the periods and issues a key to every school.
    public static Ground prepare(Suite suite, District district, Collection<String> periods) {
        DubanClient door = DubanClient.at(suite.address(Part.GATEWAY));
        DubanClient staff = door.signedIn(ADMINISTRATOR, suite.firstPassword());
        staff.importRegister(district.register());
        periods.forEach(period -> staff.openPeriod(period, OPENS, CLOSES));
        Map<String, DubanClient> schools = new HashMap<>();
        for (IssuedKey key : staff.issueMissingKeys(district.root(), "性能与崩溃检验")) {
            schools.put(key.school(), door.withKey(key.secret()));
        }
        return new Ground(staff, schools);
    }

    public DubanClient staff() {
        return staff;
    }

    public DubanClient school(String code) {
        return Objects.requireNonNull(schools.get(code), code + " has no key");
    }

    /// Until every one of these rows would be accepted from its school: key, register, period and
    /// form are known everywhere.
    public void awaitAccepted(List<Row> rows) {
        for (Row row : rows) {
            String code = Objects.requireNonNull(row.school());
            StringBuilder objection = new StringBuilder();
            Until.holds(
                    () -> "row of " + code + ": " + objection,
                    BOUND,
                    () -> accepted(school(code), row, objection));
        }
    }

    private static boolean accepted(DubanClient school, Row row, StringBuilder objection) {
        objection.setLength(0);
        try {
            Answer answer = school.rehearse(List.of(row));
            objection.append(answer);
            return !answer.isRefusal();
        } catch (UnreachableException notYet) {
            objection.append(notYet.getMessage());
            return false;
        }
    }
}
