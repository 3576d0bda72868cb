package cn.duban.indicator.submission;

import cn.duban.starter.test.TestCalls;

/// The same district for tests of other packages.
public final class ADistrictOfSchools {

    public static final int SCHOOLS = 12;

    private ADistrictOfSchools() {}

    public static void said() {
        ADistrict.said(SCHOOLS);
    }

    public static void open(TestCalls.As bureau) {
        ADistrict.open(bureau, SCHOOLS);
    }

    public static String school(int number) {
        return ADistrict.school(number);
    }

    /// A table of 双减 rows that goes round the schools again and again.
    public static String file(int rows) {
        StringBuilder table = new StringBuilder("school,form,period,asv.offer,hw.ok\n");
        for (int i = 0; i < rows; i++) {
            table.append(school(i % SCHOOLS + 1))
                    .append(",BURDEN,")
                    .append(ADistrict.TERM)
                    .append(",是,是\n");
        }
        return table.toString();
    }
}
