package cn.duban.indicator.submission.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// 批量任务的上限.
///
/// @param mostRows rows of one job
/// @param chunk rows of one receipt, and of one turn
/// @param perSender unfinished jobs of one sender; one more is answered 429
/// @param all unfinished jobs of all senders; one more is answered 503
/// @param workers jobs worked on at the same time
/// @param lease how long an instance that fell silent keeps a job
/// @param kept how long a finished job can be looked up
@ConfigurationProperties("duban.jobs")
record JobSettings(
        @DefaultValue("50000") int mostRows,
        @DefaultValue("1000") int chunk,
        @DefaultValue("4") int perSender,
        @DefaultValue("64") int all,
        @DefaultValue("2") int workers,
        @DefaultValue("20s") Duration lease,
        @DefaultValue("30d") Duration kept) {}
