package cn.duban.indicator.rollup;

import cn.duban.starter.messaging.DeadLetters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.support.KafkaHeaders;

/// 死信 — a record the roll-up cannot read or digest is set aside with its origin and reason; the
/// rest goes on.
///
/// The headers are those of the other consumers' dead letters, so one list and one replay serves
/// both.
public final class DeadLettering
        implements DeserializationExceptionHandler, ProcessingExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(DeadLettering.class);
    private static final String TOPIC = DeadLetters.topicOf("indicator-service");

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception e) {
        return DeserializationExceptionHandler.Response.resume(List.of(letter(context, e)));
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception e) {
        return ProcessingExceptionHandler.Response.resume(List.of(letter(context, e)));
    }

    private static ProducerRecord<byte[], byte[]> letter(ErrorHandlerContext context, Exception e) {
        log.error("set aside {}-{}@{}", context.topic(), context.partition(), context.offset(), e);
        Throwable cause = e.getCause() == null ? e : e.getCause();
        RecordHeaders headers = new RecordHeaders();
        headers.add(KafkaHeaders.DLT_ORIGINAL_TOPIC, bytes(context.topic()));
        headers.add(
                KafkaHeaders.DLT_ORIGINAL_PARTITION,
                ByteBuffer.allocate(Integer.BYTES).putInt(context.partition()).array());
        headers.add(KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN, bytes(cause.getClass().getName()));
        headers.add(KafkaHeaders.DLT_EXCEPTION_MESSAGE, bytes(String.valueOf(e.getMessage())));
        return new ProducerRecord<>(
                TOPIC, 0, context.sourceRawKey(), context.sourceRawValue(), headers);
    }

    private static byte[] bytes(String text) {
        return String.valueOf(text).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void configure(Map<String, ?> configs) {}
}
