package cn.duban.indicator.recheck;

import static cn.duban.indicator.review.QualityDistrict.TERM;
import static cn.duban.indicator.review.QualityDistrict.push;
import static cn.duban.indicator.review.QualityDistrict.row;

import cn.duban.indicator.review.QualityDistrict;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// Ten schools of a town that have reported, and a sample of them to be drawn.
abstract class OnRechecks {

    static final int FIRST = 21;
    static final int SCHOOLS = 30;

    @Autowired private TestCalls calls;
    QualityDistrict district;

    @BeforeAll
    static void district() {
        QualityDistrict.said(SCHOOLS);
    }

    @BeforeEach
    void ten_schools_that_have_reported() {
        district = new QualityDistrict(calls);
        district.open(SCHOOLS);
        for (int i = FIRST; i <= SCHOOLS; i++) {
            push(
                    district.staff("typist", "submission:write"),
                    "",
                    row(QualityDistrict.school(i), 100 + i, 30));
        }
    }

    Answer draw(String how) {
        return district.reviewer()
                .post(
                        "/api/v1/rechecks",
                        "{\"form\":\"VISION\",\"period\":\"%s\",\"unit\":\"99010804\",%s}"
                                .formatted(TERM, how));
    }

    Answer entry(String sample, String school, String values) {
        return district.reviewer()
                .post(
                        sample + "/entries",
                        "{\"school\":\"%s\",\"values\":%s}".formatted(school, values));
    }

    static List<String> schools(Answer drawn) {
        return drawn.json().path("items").values().stream()
                .map(i -> i.path("school").asString())
                .toList();
    }
}
