package cn.duban.local.suite;

import cn.duban.local.broker.TopicList;
import cn.duban.local.broker.Topics;
import java.util.concurrent.TimeoutException;

/// 外部集群的主题 — adds our topics to a cluster that is not ours, with the full number of partitions.
final class ExternalTopics {

    private ExternalTopics() {}

    static void ensure(String servers) throws InterruptedException {
        TopicList list = TopicList.packaged();
        try {
            Topics.ensure(servers, list, list.partitions());
        } catch (TimeoutException silent) {
            throw new SuiteFailure("KAFKA_BOOTSTRAP_SERVERS 指向的集群没有应答：" + servers, silent);
        }
    }
}
