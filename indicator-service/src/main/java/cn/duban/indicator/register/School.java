package cn.duban.indicator.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// 学校 — a school with its dated profiles, oldest first.
public record School(String code, String name, List<Profile> profiles, long version) {

    public School {
        profiles = List.copyOf(profiles);
    }

    /// 某日状况 — the last profile whose first day is not after `day`.
    public Optional<Profile> on(LocalDate day) {
        return profiles.reversed().stream().filter(p -> !p.from().isAfter(day)).findFirst();
    }
}
