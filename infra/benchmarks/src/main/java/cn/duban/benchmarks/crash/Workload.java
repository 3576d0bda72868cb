package cn.duban.benchmarks.crash;

import cn.duban.benchmarks.district.District;
import cn.duban.benchmarks.district.School;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// 负载 — what each client will push, made from a seed: the same seed, the same load.
///
/// Slots are drawn at random by all clients, so keys repeat and corrections cross each other.
public record Workload(long seed, List<List<Planned>> clients) {

    private static final int MOST_SENDS = 3;

    public Workload {
        clients = List.copyOf(clients);
    }

    /// 发送方式 — how the copies of one push follow each other.
    public enum Manner {
        /// One after the other.
        IN_TURN,
        /// All at the same moment.
        AT_ONCE,
        /// The first now, the others much later: often after something was restarted.
        LATER
    }

    /// A push, how often it is sent, and how.
    public record Planned(Push push, int sends, Manner manner) {}

    public static Workload of(long seed, District district, int clients, int pushesEach) {
        List<Slot> slots = slots(district);
        List<List<Planned>> all = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            Random random = new Random(seed * 31 + client);
            List<Planned> own = new ArrayList<>();
            for (int revision = 0; revision < pushesEach; revision++) {
                own.add(planned(seed, client, revision, slots, random));
            }
            all.add(List.copyOf(own));
        }
        return new Workload(seed, all);
    }

    public int pushes() {
        return clients.stream().mapToInt(List::size).sum();
    }

    private static Planned planned(
            long seed, int client, int revision, List<Slot> slots, Random random) {
        Slot slot = slots.get(random.nextInt(slots.size()));
        Push push =
                new Push(
                        "crash-%d-%d-%d".formatted(seed, client, revision),
                        client,
                        revision,
                        slot,
                        SampleForm.valueOf(slot.form()).row(random));
        Manner manner = Manner.values()[random.nextInt(Manner.values().length)];
        return new Planned(push, 1 + random.nextInt(MOST_SENDS), manner);
    }

    private static List<Slot> slots(District district) {
        List<Slot> slots = new ArrayList<>();
        for (School school : district.schools()) {
            for (SampleForm form : SampleForm.values()) {
                if (form.kinds().contains(school.kind())) {
                    form.periods().forEach(p -> slots.add(new Slot(school.code(), form.name(), p)));
                }
            }
        }
        return slots;
    }
}
