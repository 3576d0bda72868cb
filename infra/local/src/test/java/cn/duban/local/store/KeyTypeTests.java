package cn.duban.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.h2.mvstore.WriteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTypeTests {

    private final KeyType keys = new KeyType();

    @ParameterizedTest
    @ValueSource(
            strings = {"", "FIT.PASS|99110101|2025-2026", "示例区~城区|学校", "a\0b", "😀", "\2\0\0\0k\0"})
    void a_key_of_one_text_is_read_as_it_was_written(String text) {
        assertReadAsWritten(new KeyValue(text));
    }

    @Test
    void a_key_of_one_text_lies_in_the_file_as_any_other_key() {
        WriteBuffer out = new WriteBuffer();
        keys.write(out, new KeyValue("示例区|2026"));
        byte[] bytes = new byte[out.position()];
        written(out).get(bytes);

        assertThat(bytes).isEqualTo(BsonType.encode(new Document("k", List.of("示例区|2026"))));
    }

    @Test
    void a_key_of_anything_else_is_read_as_it_was_written() {
        assertReadAsWritten(new KeyValue(3));
        assertReadAsWritten(new KeyValue("R1", 1L << 40));
        assertReadAsWritten(new KeyValue("R1", "R2"));
        assertReadAsWritten(new KeyValue(true));
        assertReadAsWritten(new KeyValue(Arrays.asList("R1", null)));
        assertReadAsWritten(new KeyValue(0.515257));
    }

    @Test
    void keys_written_one_after_the_other_are_read_one_by_one() {
        WriteBuffer out = new WriteBuffer();
        keys.write(out, new KeyValue("一"));
        keys.write(out, new KeyValue("二", 2L));
        keys.write(out, new KeyValue("三"));
        ByteBuffer in = written(out);

        assertThat(keys.read(in)).isEqualTo(new KeyValue("一"));
        assertThat(keys.read(in)).isEqualTo(new KeyValue("二", 2L));
        assertThat(keys.read(in)).isEqualTo(new KeyValue("三"));
        assertThat(in.hasRemaining()).isFalse();
    }

    private void assertReadAsWritten(KeyValue key) {
        WriteBuffer out = new WriteBuffer();
        keys.write(out, key);
        KeyValue read = keys.read(written(out));
        assertThat(read).isEqualTo(key);
        assertThat(keys.compare(read, key)).isZero();
    }

    private static ByteBuffer written(WriteBuffer out) {
        return out.getBuffer().flip();
    }
}
