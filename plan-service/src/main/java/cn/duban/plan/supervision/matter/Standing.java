package cn.duban.plan.supervision.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 办理状况 — the state of a matter with its shares; the matter follows its slowest unit.
///
/// @param episodes the stretches of red or amber this matter stands for
/// @param into the matter this one was merged into
/// @param overruling 例外办结: that a leader closed it although the data disagreed
public record Standing(
        State state,
        List<Assignment> assignments,
        List<Delay> delays,
        List<Integer> episodes,
        @Nullable String into,
        @Nullable Overruling overruling) {

    public Standing {
        assignments = List.copyOf(assignments);
        delays = List.copyOf(delays);
        episodes = List.copyOf(episodes);
    }

    public static Standing filed(List<Integer> episodes) {
        return new Standing(State.FILED, List.of(), List.of(), episodes, null, null);
    }

    public List<Assignment> active() {
        return assignments.stream().filter(Assignment::isActive).toList();
    }

    public Optional<Delay> openDelay(int no) {
        return delays.stream().filter(d -> d.isOpenFor(no)).findFirst();
    }

    public boolean isNobodySigned() {
        return active().stream().allMatch(a -> a.signedAt() == null);
    }

    int nextNo() {
        return assignments.stream().mapToInt(Assignment::no).max().orElse(0) + 1;
    }

    Standing to(State other) {
        return new Standing(other, assignments, delays, episodes, into, overruling);
    }

    /// The same with other shares; the state follows them.
    Standing with(List<Assignment> shares) {
        return new Standing(slowest(shares), shares, delays, episodes, into, overruling);
    }

    Standing with(Assignment changed) {
        return with(assignments.stream().map(a -> a.no() == changed.no() ? changed : a).toList());
    }

    Standing withDelays(List<Delay> others) {
        return new Standing(state, assignments, others, episodes, into, overruling);
    }

    Standing asking(Delay delay) {
        return withDelays(Stream.concat(delays.stream(), Stream.of(delay)).toList());
    }

    public Standing inEpisode(int episode) {
        List<Integer> more = new ArrayList<>(episodes);
        more.add(episode);
        return new Standing(state, assignments, delays, more, into, overruling);
    }

    Standing mergedInto(String other) {
        return new Standing(State.MERGED, assignments, delays, episodes, other, overruling);
    }

    Standing done(@Nullable Overruling by) {
        return new Standing(State.DONE, assignments, delays, episodes, into, by);
    }

    /// 已交办 while one has not signed; 已退回, then 办理中 while one works; 待审核 when all have answered.
    static State slowest(List<Assignment> shares) {
        List<State> active =
                shares.stream().filter(Assignment::isActive).map(Assignment::state).toList();
        return Stream.of(State.FILED, State.ASSIGNED, State.RETURNED, State.WORKING)
                .filter(active::contains)
                .findFirst()
                .orElse(State.ANSWERED);
    }
}
