package cn.duban.indicator.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// 学校 — a school with its dated profiles, oldest first, and the schools it was made of (合并、拆分).
public record School(
        String code, String name, List<Profile> profiles, long version, List<String> predecessors) {

    public School {
        profiles = List.copyOf(profiles);
        predecessors = predecessors == null ? List.of() : List.copyOf(predecessors);
    }

    /// A school that was made of no other.
    public School(String code, String name, List<Profile> profiles, long version) {
        this(code, name, profiles, version, List.of());
    }

    /// 某日状况 — the last profile whose first day is not after `day`.
    public Optional<Profile> on(LocalDate day) {
        return profiles.reversed().stream().filter(p -> !p.from().isAfter(day)).findFirst();
    }
}
