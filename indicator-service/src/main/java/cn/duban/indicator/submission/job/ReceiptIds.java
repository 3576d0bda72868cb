package cn.duban.indicator.submission.job;

import java.util.List;
import java.util.stream.IntStream;

/// 各批回执 — under which ids the receipts of a job's chunks are stored.
final class ReceiptIds {

    private ReceiptIds() {}

    static String of(String job, int chunk) {
        return job + "#" + chunk;
    }

    static List<String> of(Job job) {
        return IntStream.range(0, job.done()).mapToObj(chunk -> of(job.id(), chunk)).toList();
    }
}
