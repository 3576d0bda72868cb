package cn.duban.indicator.submission;

import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// A bureau beside the schools of [ADistrict], with every period open.
public abstract class OnADistrict {

    protected static final String PUSH = "/api/v1/submissions";

    @Autowired protected TestCalls calls;
    protected TestCalls.As bureau;

    @BeforeAll
    protected static void theSchoolsAreSaid() {
        ADistrict.said();
    }

    @BeforeEach
    protected void thePeriodsAreOpen() {
        bureau = calls.as("register:write", "submission:write", "submission:read", "figure:read");
        ADistrict.open(bureau);
    }

    protected Answer push(String... rows) {
        return bureau.post(PUSH, ADistrict.rows(rows));
    }
}
