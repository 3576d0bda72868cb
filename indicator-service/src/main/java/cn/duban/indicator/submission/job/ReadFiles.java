package cn.duban.indicator.submission.job;

import cn.duban.indicator.submission.Chunks;
import cn.duban.indicator.submission.row.PushedRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// 读过的文件 — the rows of the few files in work, so that a turn does not read its file from the start.
final class ReadFiles {

    private static final int KEPT = 3;

    private final Jobs jobs;
    private final Chunks chunks;
    private final int mostRows;
    private final Map<String, List<PushedRow>> read = new LinkedHashMap<>(8, 0.75f, true);

    ReadFiles(Jobs jobs, Chunks chunks, int mostRows) {
        this.jobs = jobs;
        this.chunks = chunks;
        this.mostRows = mostRows;
    }

    List<PushedRow> rows(Job job) {
        synchronized (read) {
            List<PushedRow> known = read.get(job.id());
            if (known != null) {
                return known;
            }
        }
        List<PushedRow> rows =
                chunks.rows(jobs.body(job.id()), job.format(), job.caller().caller(), mostRows);
        synchronized (read) {
            read.put(job.id(), rows);
            while (read.size() > KEPT) {
                read.remove(read.keySet().iterator().next());
            }
        }
        return rows;
    }

    void forget(String job) {
        synchronized (read) {
            read.remove(job);
        }
    }
}
