package cn.duban.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.local.child.ChildProcess;
import cn.duban.local.child.FreePort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StoreCrashIT {

    private static final int CLIENTS = 4;
    private static final int KILLS = 3;
    private static final int WRITES_BEFORE_A_KILL = 100;

    @TempDir Path folder;

    @Test
    void what_the_store_has_acknowledged_is_there_after_each_kill() throws Exception {
        Ledger ledger = new Ledger();
        Set<String> lost = lostAfterKills(DurableStore.class, ledger);
        System.out.printf(
                "store acked=%d found=%d lost=%d kills=%d%n",
                ledger.size(), ledger.size() - lost.size(), lost.size(), KILLS);
        assertThat(ledger.size()).isGreaterThan(100);
        assertThat(lost).isEmpty();
    }

    @Test
    void the_same_kills_lose_writes_of_the_backend_as_its_library_ships_it() throws Exception {
        Ledger ledger = new Ledger();
        Set<String> lost = lostAfterKills(PlainStore.class, ledger);
        System.out.printf("plain-store acked=%d lost=%d%n", ledger.size(), lost.size());
        assertThat(lost).isNotEmpty();
    }

    @Test
    void the_ledger_names_exactly_the_row_that_was_taken_out_or_set_back() {
        Ledger ledger = new Ledger();
        for (long n = 1; n <= 100; n++) {
            ledger.acknowledged("row-" + n, n);
        }
        Map<String, Long> held = ledger.copy();
        assertThat(ledger.lostFrom(held)).isEmpty();
        held.remove("row-7");
        held.put("row-9", 8L);
        assertThat(ledger.lostFrom(held)).containsExactlyInAnyOrder("row-7", "row-9");
    }

    @Test
    void a_clean_stop_keeps_everything_and_leaves_a_compact_file() throws Exception {
        int port = FreePort.next();
        Ledger ledger = new Ledger();
        Path data = folder.resolve("data");
        try (ChildProcess store = start(DurableStore.class, port)) {
            try (Writers writers = new Writers(port, ledger, 0).start(CLIENTS)) {
                pause(2_000);
                assertThat(writers.written()).isPositive();
            }
            assertThat(store.terminate()).isIn(0, 143);
        }
        long size = Files.size(data.resolve("duban.mv"));
        System.out.printf("store clean-stop rows=%d file-bytes=%d%n", ledger.size(), size);
        assertThat(size).isLessThan(2 << 20);
        try (ChildProcess store = start(DurableStore.class, port)) {
            assertThat(ledger.lostFrom(Writers.heldBy(port))).isEmpty();
        }
    }

    private Set<String> lostAfterKills(Class<?> store, Ledger ledger) throws Exception {
        Random moments = new Random(20261123);
        int port = FreePort.next();
        long from = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            try (ChildProcess process = start(store, port);
                    Writers writers = new Writers(port, ledger, from).start(CLIENTS)) {
                pause(700 + moments.nextInt(900));
                awaitWrites(writers, from + WRITES_BEFORE_A_KILL);
                process.kill();
                from = writers.written();
            }
        }
        try (ChildProcess process = start(store, port)) {
            return ledger.lostFrom(Writers.heldBy(port));
        }
    }

    private ChildProcess start(Class<?> store, int port) throws Exception {
        String data = folder.resolve("data").toString();
        return ChildProcess.start(store, folder, "--data", data, "--port", "" + port).awaitReady();
    }

    /// On a busy machine a moment may pass without a write.
    private static void awaitWrites(Writers writers, long atLeast) {
        for (int looks = 0; writers.written() < atLeast && looks < 1_500; looks++) {
            pause(20);
        }
    }

    private static void pause(long millis) {
        LockSupport.parkNanos(millis * 1_000_000);
    }
}
