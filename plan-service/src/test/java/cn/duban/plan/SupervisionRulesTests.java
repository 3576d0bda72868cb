package cn.duban.plan;

import static cn.duban.plan.Bureau.MATTERS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// 督办规则和工作日历, and who changes them.
class SupervisionRulesTests extends InBureau {
    @Test
    void rules_and_work_days_are_changed_by_people_of_the_whole_bureau() {
        JsonNode policy = officer.get(MATTERS + "/policy").json();
        int version = policy.get("version").asInt();
        JsonNode next = officer.put(MATTERS + "/policy", policy.toString()).json();
        assertThat(next.get("version").asInt()).isEqualTo(version + 1);
        assertThat(officer.put(MATTERS + "/policy", policy.toString()).status()).isEqualTo(409);
        assertThat(officer.get(MATTERS + "/policy/versions/99").code()).isEqualTo("no-such-policy");
        String year =
                "{\"year\":2027,\"source\":\"示例通知\",\"holidays\":[{\"name\":\"元旦\",\"from\":\"2027-01-01\",\"to\":\"2027-01-03\"}],\"workdays\":[]}";
        assertThat(bureau.unit("990108").put(MATTERS + "/workdays/2027", year).code())
                .isEqualTo("bureau-only");
        assertThat(officer.put(MATTERS + "/workdays/2026", year).code())
                .isEqualTo("calendar-invalid");
        assertThat(officer.put(MATTERS + "/workdays/2027", year).json()).hasSize(3);
    }
}
