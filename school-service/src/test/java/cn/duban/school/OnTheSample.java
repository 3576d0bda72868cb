package cn.duban.school;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.TestCalls;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// The whole service over HTTP, with a real broker: from an import to the events others read.

/// A bureau that has imported a small register of its own.
abstract class OnTheSample {

    static final String REGISTER = "duban.school.register";
    static final String SAMPLE =
            """
            {"units": [
               {"unit": "99010203", "name": "示例镇", "level": "TOWN", "parent": "990102"},
               {"unit": "990102", "name": "示例区", "level": "DISTRICT", "parent": "9901"},
               {"unit": "990103", "name": "另一区", "level": "DISTRICT", "parent": "9901"},
               {"unit": "9901", "name": "示例市", "level": "CITY"}],
             "schools": [
               {"school": "1199000017", "name": "示例区春芽幼儿园", "from": "2019-09-01",
                "unit": "99010203", "kind": "111", "sponsor": "999", "ownership": "PRIVATE", "area": "111"},
               {"school": "2199000001", "name": "示例区第一小学", "from": "2010-09-01",
                "unit": "990102", "kind": "211", "sponsor": "831", "ownership": "PUBLIC", "area": "111"},
               {"school": "2199000002", "name": "示例区第二小学", "from": "2010-09-01",
                "unit": "990102", "kind": "馆子", "sponsor": "831", "ownership": "PUBLIC", "area": "111"}]}
            """;
    @Autowired TestCalls calls;
    TestCalls.As bureau;

    @BeforeEach
    void importTheSample() {
        bureau = calls.as("register:read", "register:write", "key:manage");
        assertThat(bureau.post("/api/v1/register/import", SAMPLE).status()).isEqualTo(200);
    }
}
