package cn.duban.benchmarks.crash;

import cn.duban.benchmarks.crash.Door.Answer.Receipt;
import cn.duban.benchmarks.crash.Door.Answer.Silence;
import cn.duban.benchmarks.crash.Dump.Cell;
import cn.duban.benchmarks.crash.Dump.StoredFigure;
import cn.duban.benchmarks.crash.Dump.StoredReceipt;
import cn.duban.benchmarks.crash.Dump.StoredRow;
import cn.duban.benchmarks.crash.PlainIndicator.Reported;
import cn.duban.benchmarks.district.District;
import cn.duban.benchmarks.district.School;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// 模型 — the suite in miniature: it loses answers, sends events twice and out of order, and is right
/// all the same, as long as its guards are on.
final class ModelSuite implements Door {

    /// 保障 — each can be taken away.
    enum Guard {
        /// The same key gets the same receipt.
        ONE_RECEIPT_PER_KEY,
        /// What was acknowledged is still there after a crash.
        DURABLE_BEFORE_ANSWER,
        /// A row gives way only to a higher receipt number.
        HIGHEST_RECEIPT_WINS,
        /// Figures follow the rows in force, not the events.
        COUNT_BY_STATE
    }

    private static final int LOST_EVERY = 20;

    private record Event(StoredReceipt row, Optional<StoredReceipt> before) {}

    private final District district;
    private final Set<Guard> guards;
    private final Random chance;
    private final Map<String, StoredReceipt> byKey = new HashMap<>();
    private final Map<Slot, StoredReceipt> latest = new HashMap<>();
    private final List<StoredReceipt> receipts = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    ModelSuite(District district, Set<Guard> guards, long seed) {
        this.district = district;
        this.guards = guards;
        this.chance = new Random(seed);
    }

    static ModelSuite guarded(District district, long seed) {
        return new ModelSuite(district, EnumSet.allOf(Guard.class), seed);
    }

    @Override
    public synchronized Answer send(Push push) {
        if (chance.nextInt(10) == 0) {
            return new Silence("never arrived", Duration.ZERO);
        }
        StoredReceipt known = byKey.get(push.key());
        StoredReceipt receipt =
                known != null && guards.contains(Guard.ONE_RECEIPT_PER_KEY) ? known : store(push);
        return chance.nextInt(10) == 0
                ? new Silence("answer lost", Duration.ZERO)
                : new Receipt(receipt.number());
    }

    private StoredReceipt store(Push push) {
        String number = "R%08d".formatted(events.size() + 1);
        StoredReceipt receipt = new StoredReceipt(number, push.slot(), push.values());
        byKey.put(push.key(), receipt);
        events.add(new Event(receipt, Optional.ofNullable(latest.put(receipt.slot(), receipt))));
        if (guards.contains(Guard.DURABLE_BEFORE_ANSWER) || events.size() % LOST_EVERY > 0) {
            receipts.add(receipt);
        }
        return receipt;
    }

    /// What the suite holds once every event has been delivered, some of them twice or late: the
    /// last to come is always one whose row has given way since.
    Dump dump() {
        List<Event> delivered = new ArrayList<>();
        for (Event event : events) {
            int late = Math.min(delivered.size(), chance.nextInt(6));
            delivered.add(delivered.size() - late, event);
            if (chance.nextInt(8) == 0) {
                delivered.add(event);
            }
        }
        events.stream()
                .filter(event -> !event.row().equals(latest.get(event.row().slot())))
                .findFirst()
                .ifPresent(delivered::add);
        Map<Slot, StoredReceipt> rows = new HashMap<>();
        delivered.forEach(event -> rows.merge(event.row().slot(), event.row(), this::winner));
        Map<Slot, StoredRow> inForce = new HashMap<>();
        rows.forEach((slot, row) -> inForce.put(slot, new StoredRow(row.number(), row.values())));
        return new Dump(
                receipts,
                inForce,
                guards.contains(Guard.COUNT_BY_STATE) ? byState(rows) : byIncrement(delivered));
    }

    private StoredReceipt winner(StoredReceipt held, StoredReceipt come) {
        boolean older = come.number().compareTo(held.number()) < 0;
        return older && guards.contains(Guard.HIGHEST_RECEIPT_WINS) ? held : come;
    }

    private Map<Cell, StoredFigure> byState(Map<Slot, StoredReceipt> rows) {
        Map<Slot, Push> held = new HashMap<>();
        rows.forEach((slot, row) -> held.put(slot, push(row)));
        return new PlainSums(district, held).figures();
    }

    private Map<Cell, StoredFigure> byIncrement(List<Event> delivered) {
        Map<Cell, StoredFigure> right = byState(latest);
        Map<Cell, StoredFigure> figures = new HashMap<>();
        right.forEach((cell, figure) -> {
            BigDecimal sum = BigDecimal.ZERO;
            for (Event event : delivered) {
                sum = sum.add(part(cell, event.row()));
                sum = sum.subtract(event.before().map(b -> part(cell, b)).orElse(BigDecimal.ZERO));
            }
            figures.put(
                    cell,
                    new StoredFigure(
                            Optional.of(sum),
                            figure.whole(),
                            figure.applicable(),
                            figure.reported()));
        });
        return figures;
    }

    private BigDecimal part(Cell cell, StoredReceipt row) {
        PlainIndicator indicator =
                List.of(PlainIndicator.values()).stream()
                        .filter(i -> i.code().equals(cell.indicator()))
                        .findFirst()
                        .orElseThrow();
        Optional<School> school =
                district.schoolsUnder(cell.unit()).stream()
                        .filter(s -> s.code().equals(row.slot().school()))
                        .findFirst();
        boolean counts =
                row.slot().form().equals(indicator.form())
                        && row.slot().period().equals(cell.period());
        return counts && school.isPresent()
                ? indicator.part(new Reported(row.values(), school.get()))
                : BigDecimal.ZERO;
    }

    private static Push push(StoredReceipt row) {
        return new Push(row.number(), 0, 0, row.slot(), new TreeMap<>(row.values()));
    }
}
