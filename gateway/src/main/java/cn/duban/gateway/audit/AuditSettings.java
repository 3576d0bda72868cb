package cn.duban.gateway.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param keepFor how long entries stay in the store; 网络安全法第二十一条 asks for six months at least
@ConfigurationProperties("duban.audit")
record AuditSettings(@DefaultValue("400d") Duration keepFor) {
    private static final Duration SIX_MONTHS = Duration.ofDays(184);

    AuditSettings {
        if (keepFor.compareTo(SIX_MONTHS) < 0) {
            throw new IllegalArgumentException(
                    "duban.audit.keep-for不得少于184d（网络安全法要求日志至少留存六个月）：" + keepFor);
        }
    }
}
