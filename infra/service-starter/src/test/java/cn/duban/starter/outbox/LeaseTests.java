package cn.duban.starter.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.MemoryStore;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeaseTests {
    private final MemoryStore store = MemoryStore.start();
    private final AtomicLong clockOfA = new AtomicLong();
    private final AtomicLong clockOfB = new AtomicLong();
    private final Lease a = new Lease(store.template(), "a", clockOfA::get);
    private final Lease b = new Lease(store.template(), "b", clockOfB::get);

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void only_one_of_two_holds_it() {
        assertThat(a.renew()).isTrue();
        assertThat(b.renew()).isFalse();
        assertThat(b.isValid()).isFalse();
    }

    @Test
    void a_holder_that_keeps_beating_is_never_taken_over_however_long_the_other_waits() {
        a.renew();
        for (int i = 0; i < 10; i++) {
            clockOfB.addAndGet(Lease.TAKE_OVER_AFTER - 1);
            assertThat(b.renew()).isFalse();
            a.renew();
        }
    }

    @Test
    void a_silent_holder_is_taken_over_only_after_its_own_trust_has_run_out() {
        a.renew();
        b.renew();
        clockOfA.addAndGet(Lease.VALID_FOR);
        assertThat(a.isValid()).isFalse();

        clockOfB.addAndGet(Lease.TAKE_OVER_AFTER - 1);
        assertThat(b.renew()).isFalse();
        clockOfB.addAndGet(1);
        assertThat(b.renew()).isTrue();
    }

    @Test
    void a_paused_holder_that_wakes_up_finds_itself_fenced() {
        a.renew();
        b.renew();
        clockOfB.addAndGet(Lease.TAKE_OVER_AFTER);
        b.renew();
        clockOfA.addAndGet(Lease.TAKE_OVER_AFTER);

        assertThat(a.isValid()).isFalse();
        assertThat(a.renew()).isFalse();
    }

    @Test
    void an_instance_that_comes_back_under_its_name_goes_on_at_once() {
        a.renew();
        Lease restarted = new Lease(store.template(), "a", clockOfA::get);
        assertThat(restarted.renew()).isTrue();
    }

    @Test
    void a_released_lease_is_free_at_once() {
        a.renew();
        a.release();
        assertThat(a.isValid()).isFalse();
        assertThat(b.renew()).isTrue();
    }
}
