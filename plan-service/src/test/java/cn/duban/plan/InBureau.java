package cn.duban.plan;

import cn.duban.starter.test.TestCalls;
import org.junit.jupiter.api.BeforeEach;

/// The tests of supervision, with the people of [Bureau].
abstract class InBureau extends InApril {
    Bureau bureau;
    TestCalls.As officer;

    @BeforeEach
    void people() {
        bureau = new Bureau(calls);
        officer = bureau.officer;
    }
}
