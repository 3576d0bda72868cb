package cn.duban.local.command;

import cn.duban.local.broker.TopicList;
import cn.duban.local.broker.Topics;
import cn.duban.local.suite.SuiteFailure;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// 建主题 — adds the topics a cluster lacks; for clusters that `up` does not start.
@Command(name = "topics", mixinStandardHelpOptions = true)
final class TopicsCommand implements Callable<Integer> {

    private static final String SERVERS = "[^\\s,:]+:\\d{1,5}(,[^\\s,:]+:\\d{1,5})*";

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            required = true,
            descriptionKey = "topics.bootstrap")
    private String bootstrap = "";

    @Option(names = "--partitions", paramLabel = "N", descriptionKey = "topics.partitions")
    private int partitions;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        if (!bootstrap.matches(SERVERS)) {
            throw new WrongValue(
                    spec.commandLine(),
                    "--bootstrap 要写成“主机:端口”，几个之间用半角逗号，如 kafka1:9092,kafka2:9092：" + bootstrap);
        }
        if (partitions < 0) {
            throw new WrongValue(spec.commandLine(), "--partitions 要 1 或更大的整数：" + partitions);
        }
        int count = ensured(TopicList.packaged());
        spec.commandLine().getOut().println("topics=" + count + " at " + bootstrap);
        return 0;
    }

    private int ensured(TopicList list) throws InterruptedException {
        try {
            return Topics.ensure(bootstrap, list, partitions > 0 ? partitions : list.partitions());
        } catch (TimeoutException | KafkaException silent) {
            throw new SuiteFailure("集群没有应答：" + bootstrap + "。请检查地址，以及集群是否在运行。", silent);
        }
    }
}
