package cn.duban.benchmarks.crash;

import cn.duban.local.suite.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// 打击 — after how many pushes which process dies; drawn from a seed.
///
/// Each round kills every part once, in an order of its own; the moments are spread over the load
/// and none lies so late that nothing follows it.
record Strikes(List<Strike> planned) {

    static final List<Part> VICTIMS =
            List.of(Part.INDICATOR, Part.BROKER, Part.STORE, Part.GATEWAY);
    private static final double LAST = 0.92;

    record Strike(int afterPushes, Part part) {}

    Strikes {
        planned = List.copyOf(planned);
    }

    static Strikes of(long seed, int pushes, int rounds) {
        Random random = new Random(seed);
        double share = LAST * pushes / (rounds * VICTIMS.size());
        List<Strike> planned = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            List<Part> order = new ArrayList<>(VICTIMS);
            Collections.shuffle(order, random);
            for (Part part : order) {
                double moment = (planned.size() + random.nextDouble()) * share;
                planned.add(new Strike((int) moment, part));
            }
        }
        return new Strikes(planned);
    }
}
