package cn.duban.indicator.rollup;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// @param epoch raise it to rebuild every figure from the topics: versions go on rising
/// @param threads stream threads of this instance
/// @param commitEvery how long a hop may take; latency is hops times this
/// @param cache changes of one figure within a commit are written once; this bounds their memory
/// @param doubtedAbove 抽测复核: a figure is doubted when more than this share of the numbers checked
///   again were wrong; a new value takes effect as figures change
/// @param storeMemory bound of the off-heap memory of all stores together
@Validated
@ConfigurationProperties("duban.roll-up")
public record RollUpSettings(
        @DefaultValue("3") int epoch,
        @DefaultValue("1") int threads,
        @DefaultValue("30ms") Duration commitEvery,
        @DefaultValue("16MB") DataSize cache,
        @DefaultValue("48MB") DataSize storeMemory,
        @DefaultValue("0.05") @DecimalMin("0") @DecimalMax("1") BigDecimal doubtedAbove) {}
