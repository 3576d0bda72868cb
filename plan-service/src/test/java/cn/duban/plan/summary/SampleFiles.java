package cn.duban.plan.summary;

import cn.duban.plan.binding.BoundFigure;
import cn.duban.plan.report.Material;
import cn.duban.plan.report.Report;
import java.util.List;

/// Report files for the tests of other packages.
public final class SampleFiles {
    private SampleFiles() {}

    public static byte[] docx(Material material) {
        return ReportFile.write(Report.on(material)).docx();
    }

    /// What the suite would answer if it were asked for the same report.
    public static List<BoundFigure> figures(Material material) {
        return ReportFile.write(Report.on(material)).figures();
    }

    public static byte[] xlsx(Material material) {
        return CommitmentSheet.write(material);
    }
}
