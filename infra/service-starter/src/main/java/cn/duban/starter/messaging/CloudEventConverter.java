package cn.duban.starter.messaging;

import java.lang.reflect.Type;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.converter.MessagingMessageConverter;

/// Lets a listener take a [CloudEvent]; a value that is none is poison, not a retry.
final class CloudEventConverter extends MessagingMessageConverter {
    @Override
    protected Object extractAndConvertValue(ConsumerRecord<?, ?> message, @Nullable Type type) {
        if (message.value() instanceof String body) {
            return CloudEvent.parse(body);
        }
        throw new PoisonRecord("empty record", null);
    }
}
