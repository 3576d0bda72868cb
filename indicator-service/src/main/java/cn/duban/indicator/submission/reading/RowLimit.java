package cn.duban.indicator.submission.reading;

import cn.duban.indicator.PushProblem.TooManyRows;
import cn.duban.indicator.submission.row.PushedRow;
import java.util.ArrayList;
import java.util.List;

/// 行数上限 — keeps rows up to the bound and only counts the rest, so that the refusal can say how many
/// there were.
final class RowLimit {

    private final int most;
    private final List<PushedRow> rows = new ArrayList<>();
    private int sent;

    RowLimit(int most) {
        this.most = most;
    }

    void add(PushedRow row) {
        if (++sent <= most) {
            rows.add(row);
        }
    }

    List<PushedRow> all() {
        if (sent > most) {
            throw new TooManyRows(sent, most);
        }
        return rows;
    }
}
