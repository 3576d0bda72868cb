package cn.duban.school.school;

import cn.duban.starter.messaging.Events;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/// 学校库 — the stored schools. Filters are flat, and what depends on a day is decided in Java.
@Repository
public class Schools {
    private final MongoTemplate store;
    private final Events events;

    Schools(MongoTemplate store, Events events) {
        this.store = store;
        this.events = events;
    }

    public Optional<School> find(String code) {
        return Optional.ofNullable(store.findById(code, School.class));
    }

    public Map<String, School> findAll(Collection<String> codes) {
        Map<String, School> found = new HashMap<>();
        store.find(Query.query(Criteria.where("_id").in(codes)), School.class)
                .forEach(s -> found.put(s.id(), s));
        return found;
    }

    /// Schools that on this day are open and lie in one of the units.
    public List<School> openIn(Set<String> units, LocalDate day) {
        return search(new Filter(units, "", null), day).stream()
                .filter(s -> s.inForce(day).filter(Profile::isOpen).isPresent())
                .toList();
    }

    /// 筛选 — units (null for all), part of a present or former name, kind (null for all).
    record Filter(@Nullable Set<String> units, String name, @Nullable String kind) {
        boolean admits(Profile profile) {
            return (units == null || units.contains(profile.unit()))
                    && (kind == null || kind.equals(profile.kind()));
        }

        private Query query() {
            Query query = new Query().with(Sort.by("_id"));
            if (units != null) {
                query.addCriteria(Criteria.where("profiles.unit").in(units));
            }
            if (!name.isEmpty()) {
                query.addCriteria(Criteria.where("profiles.name").regex(Pattern.quote(name)));
            }
            return query;
        }
    }

    /// Every school that lies in one of the units, or all of them; by code.
    public List<School> in(@Nullable Set<String> units, LocalDate day) {
        return search(new Filter(units, "", null), day);
    }

    /// The schools that have ever been members of the grouping.
    public List<School> everInGroup(String group) {
        Query query = Query.query(Criteria.where("groups.group").is(group));
        return store.find(query.with(Sort.by("_id")), School.class);
    }

    /// Judged by the profile in force that day; a school whose first profile is yet to begin counts
    /// by that one.
    List<School> search(Filter filter, LocalDate day) {
        return store.find(filter.query(), School.class).stream()
                .filter(s -> filter.admits(s.nearest(day)))
                .toList();
    }

    /// The next schools, in order of code, that have ever lain in one of the units.
    List<School> everIn(Set<String> units, String after, int most) {
        Query query = Query.query(Criteria.where("profiles.unit").in(units).and("_id").gt(after));
        return store.find(query.with(Sort.by("_id")).limit(most), School.class);
    }

    /// Saves new and changed schools in two round trips, each with the event of its new state.
    ///
    /// @throws OptimisticLockingFailureException when one of them was changed meanwhile; those that
    ///   were not are saved, and the caller decides again
    public void saveAll(Collection<School> schools) {
        Map<Boolean, List<School>> byKnown =
                schools.stream().collect(Collectors.partitioningBy(s -> s.version() != null));
        try {
            insert(Objects.requireNonNull(byKnown.get(false)));
        } catch (DuplicateKeyException registeredMeanwhile) {
            throw new OptimisticLockingFailureException("school", registeredMeanwhile);
        }
        replace(Objects.requireNonNull(byKnown.get(true)));
    }

    private void insert(List<School> schools) {
        if (!schools.isEmpty()) {
            store.insertAll(schools.stream().map(s -> s.telling(events)).toList());
        }
    }

    private void replace(List<School> schools) {
        if (schools.isEmpty()) {
            return;
        }
        var bulk = store.bulkOps(BulkMode.UNORDERED, School.class);
        schools.forEach(s -> bulk.replaceOne(same(s), s.telling(events).numbered()));
        if (bulk.execute().getMatchedCount() < schools.size()) {
            throw new OptimisticLockingFailureException("school");
        }
    }

    private static Query same(School school) {
        return Query.query(
                Criteria.where("_id")
                        .is(school.id())
                        .and("version")
                        .is(Objects.requireNonNull(school.version())));
    }
}
