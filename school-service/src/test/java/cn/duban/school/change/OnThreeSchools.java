package cn.duban.school.change;

import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Two districts and three open schools of the first, new ones for every test.
abstract class OnThreeSchools {

    static final AtomicInteger NEXT = new AtomicInteger(1);

    @Autowired TestCalls calls;
    TestCalls.As bureau;
    final String one = code("21");
    final String two = code("21");
    final String three = code("21");

    @BeforeEach
    void register() {
        bureau = calls.as("register:read", "register:write");
        bureau.post(
                "/api/v1/register/import",
                """
                {"units": [{"unit": "9905", "name": "变更市", "level": "CITY"},
                           {"unit": "990501", "name": "甲区", "level": "DISTRICT", "parent": "9905"},
                           {"unit": "990502", "name": "乙区", "level": "DISTRICT", "parent": "9905"}]}
                """);
        for (String code : List.of(one, two, three)) {
            put(code, "990501", "211");
        }
    }

    Answer post(String school, String operation, String more) {
        return bureau.post(path(school, operation), paper("2020-09-01", ", " + more));
    }

    static String path(String school, String operation) {
        return "/api/v1/schools/%s/%s".formatted(school, operation);
    }

    static String paper(String on, String more) {
        return "{\"on\": \"%s\", \"document\": \"示教发〔2026〕20号\", \"reason\": \"布局调整\"%s}"
                .formatted(on, more);
    }

    JsonNode school(String code) {
        return bureau.get("/api/v1/schools/" + code).json();
    }

    void put(String code, String unit, String kind) {
        bureau.put(
                "/api/v1/schools/" + code,
                """
                {"name": "变更学校%s", "from": "2010-09-01", "unit": "%s", "kind": "%s", "sponsor": "831",
                 "ownership": "PUBLIC", "area": "111"}
                """
                        .formatted(code, unit, kind));
    }

    static String code(String category) {
        return category + "99%06d".formatted(500_000 + NEXT.getAndIncrement());
    }
}
