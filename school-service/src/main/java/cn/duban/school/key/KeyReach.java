package cn.duban.school.key;

import cn.duban.school.SchoolProblem.NoSuchKey;
import cn.duban.school.SchoolProblem.NoSuchSchool;
import cn.duban.school.school.School;
import cn.duban.school.school.Schools;
import cn.duban.school.unit.Reach;
import cn.duban.school.unit.Units;
import cn.duban.starter.security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// 可及密钥 — whose keys a caller may manage: those of the schools within reach; others do not exist.
@Component
class KeyReach {
    private final Keys keys;
    private final Schools schools;
    private final Units units;
    private final Clock clock;

    KeyReach(Keys keys, Schools schools, Units units, Clock clock) {
        this.keys = keys;
        this.schools = schools;
        this.units = units;
        this.clock = clock;
    }

    List<School> openUnder(Caller caller, String unit) {
        Reach reach = Reach.of(caller, units.tree());
        Set<String> below = Objects.requireNonNull(reach.below(Optional.of(unit)));
        return schools.openIn(below, LocalDate.now(clock));
    }

    void refuseOutside(Caller caller, String school) {
        if (schools.find(school).filter(s -> covers(caller, s)).isEmpty()) {
            throw new NoSuchSchool(school);
        }
    }

    void refuseUnseen(Caller caller, String key) {
        if (keys.find(key).filter(k -> !within(caller, List.of(k)).isEmpty()).isEmpty()) {
            throw new NoSuchKey(key);
        }
    }

    List<SchoolKey> within(Caller caller, List<SchoolKey> found) {
        if (caller.unit().isEmpty()) {
            return found;
        }
        Map<String, School> holders =
                schools.findAll(found.stream().map(SchoolKey::school).distinct().toList());
        return found.stream()
                .filter(k -> {
                    School holder = holders.get(k.school());
                    return holder != null && covers(caller, holder);
                })
                .toList();
    }

    private boolean covers(Caller caller, School school) {
        return Reach.of(caller, units.tree()).covers(school.nearest(LocalDate.now(clock)).unit());
    }
}
