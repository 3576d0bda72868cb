package cn.duban.indicator.catalogue;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestTopics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// An administrator of a bureau beside the catalogue, and entries with what tells them apart left
/// open.
abstract class OnTheCatalogue {

    static final String CATALOGUE = "/api/v1/catalogue/";
    static final String ELEMENT =
            """
            {"code":"%s","name":"%s","unit":"间","type":"INT","meaning":"示例口径","source":"示例文件"}\
            """;
    static final String FORM =
            """
            {"code":"%s","name":"%s","period":"CALENDAR_YEAR","kinds":["211"],"elements":[%s]}\
            """;
    static final String INDICATOR =
            """
            {"code":"%s","name":"%s","unit":"间","better":"HIGHER","form":"%s","finalizer":"SUM",
             "part":"%s","source":"示例文件"}\
            """;
    @Autowired TestCalls calls;
    @Autowired private CatalogueInForce inForce;
    TestCalls.As bureau;

    @BeforeAll
    static void topics() {
        TestTopics.create(1, "duban.indicator.catalogue");
    }

    @BeforeEach
    void admin() {
        bureau = calls.as("register:write");
        await().atMost(60, SECONDS).until(() -> inForce.numbered().isPresent());
    }
}
