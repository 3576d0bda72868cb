package cn.duban.plan.summary;

import cn.duban.plan.report.Material;
import cn.duban.plan.report.Report;

/// Report files for the tests of other packages.
public final class SampleFiles {
    private SampleFiles() {}

    public static byte[] docx(Material material) {
        return ReportFile.write(Report.on(material)).docx();
    }

    public static byte[] xlsx(Material material) {
        return CommitmentSheet.write(material);
    }
}
