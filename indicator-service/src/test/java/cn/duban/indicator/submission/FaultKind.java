package cn.duban.indicator.submission;

import java.util.Map;

/// Twenty ways to get one cell wrong, each with the code and the column that must be named.
enum FaultKind {
    UNKNOWN_SCHOOL("FITNESS", "school", "unknown-school", "21999999%02d"),
    UNKNOWN_FORM("BURDEN", "form", "unknown-form", "BURDN"),
    PERIOD_UNKNOWN("FITNESS", "period", "period-unknown", "2019-2020"),
    PERIOD_WRONG_TYPE("VISION", "period", "period-wrong-type", "2025-2026"),
    PERIOD_CLOSED("FITNESS", "period", "period-closed", "2024-2025"),
    PERIOD_NOT_YET_OPEN("RESOURCES", "period", "period-closed", "2026-2027"),
    SCHOOL_NOT_OPEN("VISION", "school", "school-not-open", "21980000%02d"),
    NOT_FOR_THIS_KIND("RESOURCES", "form", "form-not-for-this-kind", "") {
        @Override
        void spoil(Map<String, String> row, int nth) {
            row.put("school", "11990001%02d".formatted(nth));
        }
    },
    UNKNOWN_ELEMENT("BURDEN", "no.such", "unknown-element", "7"),
    MISSING("FITNESS", "fit.fail", "missing-element", "") {
        @Override
        void spoil(Map<String, String> row, int nth) {
            row.remove("fit.fail");
        }
    },
    IN_WORDS("RESOURCES", "tea.full", "not-a-number", "五十"),
    HALF_A_PUPIL("VISION", "vis.due", "not-a-number", "950.5"),
    NAN("RESOURCES", "asset.equip", "not-a-number", "NaN"),
    FORMULA_TEXT("VISION", "vis.myopia", "not-a-number", "=cmd|' /C calc'!A0"),
    MAYBE("BURDEN", "hw.ok", "not-a-number", "也许"),
    NEGATIVE("RESOURCES", "room.media", "negative", "-3"),
    ENDLESS("RESOURCES", "stu.enrolled", "too-large", "1e999999"),
    TOO_FINE("RESOURCES", "asset.equip", "too-large", "1234.5678901"),
    ABOVE_THE_WHOLE("VISION", "vis.screened", "numerator-above-denominator", "") {
        @Override
        void spoil(Map<String, String> row, int nth) {
            row.put("vis.due", "100");
        }
    },
    A_HUNDRED_TO_ONE("RESOURCES", "explanation", "explanation-needed", "") {
        @Override
        void spoil(Map<String, String> row, int nth) {
            row.put("tea.full", "3");
            row.put("tea.higherEdu", "1");
        }
    };

    final String form;
    final String column;
    final String code;
    private final String wrong;

    FaultKind(String form, String column, String code, String wrong) {
        this.form = form;
        this.column = column;
        this.code = code;
        this.wrong = wrong;
    }

    void spoil(Map<String, String> row, int nth) {
        row.put(column, wrong.formatted(nth));
    }
}
