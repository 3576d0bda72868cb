package cn.duban.gateway.routes;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// 等待时限 — how long the door waits for a service, and when it stops asking one that is away.
///
/// @param connect until somebody picks up
/// @param usual until the answer begins
/// @param bulk the same for addresses that read or write whole documents
/// @param bulkPaths those addresses
/// @param question how long an answer waits for what the door itself asks to add to it
/// @param stream how long one live stream lasts before the page has to ask anew
/// @param restAfterFailures how long a service that does not answer is left alone
@ConfigurationProperties("duban.patience")
record PatienceSettings(
        @DefaultValue("1s") Duration connect,
        @DefaultValue("15s") Duration usual,
        @DefaultValue("60s") Duration bulk,
        @DefaultValue({
                    "/api/v1/drafts",
                    "/api/v1/register",
                    "/api/v1/reports",
                    "/api/v1/submissions",
                    "/api/v1/summaries"
                })
                List<String> bulkPaths,
        @DefaultValue("2s") Duration question,
        @DefaultValue("30m") Duration stream,
        @DefaultValue("3s") Duration restAfterFailures) {

    Duration forPath(String path) {
        return bulkPaths.stream().anyMatch(path::startsWith) ? bulk : usual;
    }
}
