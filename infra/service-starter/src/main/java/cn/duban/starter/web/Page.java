package cn.duban.starter.web;

import java.util.List;

/// 分页 — one page of a longer list.
///
/// @param page counted from 0
/// @param size at most [#MOST]
public record Page<T>(List<T> items, long total, int page, int size) {
    public static final int MOST = 500;

    /// Cuts one page out of a list that is held in memory.
    public static <T> Page<T> of(List<T> all, int page, int size) {
        int bounded = Math.clamp(size, 1, MOST);
        long start = Math.max(0L, (long) page * bounded);
        int from = (int) Math.min(start, all.size());
        return new Page<>(
                List.copyOf(all.subList(from, Math.min(from + bounded, all.size()))),
                all.size(),
                Math.max(page, 0),
                bounded);
    }
}
