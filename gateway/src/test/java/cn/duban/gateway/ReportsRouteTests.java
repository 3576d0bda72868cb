package cn.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportsRouteTests extends AtTheDoor {
    @Test
    void reports_are_at_plan_service() {
        String path = "/api/v1/reports/P-1/weekly.docx?asOf=2026-11-20";
        assertThat(get(path, "Authorization", asAdmin()).status()).isEqualTo(200);
        assertThat(SERVICE.last().uri()).isEqualTo(path);
    }
}
