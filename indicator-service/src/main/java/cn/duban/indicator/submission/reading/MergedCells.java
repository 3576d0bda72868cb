package cn.duban.indicator.submission.reading;

import cn.duban.indicator.PushProblem.Unreadable;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// 合并单元格 — which cells of a sheet speak for several; a sheet tells so only at its end.
final class MergedCells extends DefaultHandler {

    private static final long MOST = 200_000;

    private final Map<Integer, Map<Integer, String>> byRow = new HashMap<>();
    private long cells;

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        String range = attributes.getValue("ref");
        if (local.equals("mergeCell") && range != null) {
            remember(CellRangeAddress.valueOf(range));
        }
    }

    private void remember(CellRangeAddress range) {
        long rows = (long) range.getLastRow() - range.getFirstRow() + 1;
        long columns = (long) range.getLastColumn() - range.getFirstColumn() + 1;
        cells += rows * columns;
        if (cells > MOST) {
            throw new Unreadable("too-many-merged-cells", range.formatAsString());
        }
        for (int row = range.getFirstRow(); row <= range.getLastRow(); row++) {
            Map<Integer, String> ofRow = byRow.computeIfAbsent(row + 1, _ -> new HashMap<>());
            for (int c = range.getFirstColumn(); c <= range.getLastColumn(); c++) {
                ofRow.put(c, range.formatAsString());
            }
        }
    }

    /// Column to the range it belongs to, `C7:C9`.
    Map<Integer, String> of(int row) {
        return byRow.getOrDefault(row, Map.of());
    }
}
