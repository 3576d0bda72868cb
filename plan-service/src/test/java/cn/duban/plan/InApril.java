package cn.duban.plan;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// The whole service on the day of [Suite.April]; all tests share one, so each takes units of its
/// own.
@DubanTest
@Import(Suite.April.class)
abstract class InApril {
    @Autowired TestCalls calls;

    @BeforeAll
    static void topics() {
        Suite.createTopics();
    }
}
