package cn.duban.plan.summary;

import cn.duban.plan.report.Material;
import cn.duban.plan.report.Report;
import cn.duban.plan.report.Supervision;
import cn.duban.plan.summary.ReportFile.Written;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/// 测量报告 — how long the report of a plan of 200 commitments takes; one JSON line, no suite needed.
public final class ReportBench {
    private static final int COMMITMENTS = 200;
    private static final int WARM_UP = 5;
    private static final int RUNS = 21;
    private static final double NANOS = 1e6;

    private ReportBench() {}

    public static void main(String... arguments) {
        System.out.println(new JsonMapper().writeValueAsString(measured(COMMITMENTS, RUNS)));
    }

    static Map<String, Object> measured(int commitments, int runs) {
        Material material = BenchPlan.material(commitments, Supervision.none());
        Written written = ReportFile.write(Report.on(material));
        IntStream.range(0, WARM_UP).forEach(_ -> ReportFile.write(Report.on(material)));
        double[] millis = new double[runs];
        for (int i = 0; i < runs; i++) {
            long begun = System.nanoTime();
            ReportFile.write(Report.on(material));
            millis[i] = (System.nanoTime() - begun) / NANOS;
        }
        Arrays.sort(millis);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("bench", "report");
        line.put("value", rounded(millis[runs / 2]));
        line.put("unit", "ms");
        line.put("max", rounded(millis[runs - 1]));
        line.put("n", runs);
        line.put("commitments", commitments);
        line.put("bound_numbers", written.figures().size());
        line.put("bytes", written.docx().length);
        line.put("measures", "median of one .docx, sentences and layout, warm");
        return line;
    }

    private static double rounded(double millis) {
        return Math.round(millis * 10) / 10.0;
    }
}
