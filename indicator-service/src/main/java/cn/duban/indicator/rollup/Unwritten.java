package cn.duban.indicator.rollup;

import cn.duban.indicator.rollup.Fact.Message;
import org.apache.kafka.common.serialization.Serializer;

/// The roll-up reads facts and never writes one: only their owners do.
final class Unwritten implements Serializer<Message> {

    @Override
    public byte[] serialize(String topic, Message fact) {
        throw new UnsupportedOperationException("facts are read only");
    }
}
