package cn.duban.local.command;

import cn.duban.local.broker.TopicList;
import cn.duban.local.broker.Topics;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// 建主题 — adds the topics a cluster lacks; for clusters that `up` does not start.
@Command(name = "topics", mixinStandardHelpOptions = true)
final class TopicsCommand implements Callable<Integer> {

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
    public Integer call() throws InterruptedException, TimeoutException {
        TopicList list = TopicList.packaged();
        int count = Topics.ensure(bootstrap, list, partitions > 0 ? partitions : list.partitions());
        spec.commandLine().getOut().println("topics=" + count + " at " + bootstrap);
        return 0;
    }
}
