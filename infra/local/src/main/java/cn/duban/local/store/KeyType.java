package cn.duban.local.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/// 索引键 — the key of an index, compared by its values.
///
/// Left to itself the file compares two keys by serializing both, at every step of every search.
final class KeyType extends BasicDataType<KeyValue> {

    private static final Comparator<Object> VALUES = ValueComparator.ascWithoutListHandling();
    private static final BsonType BSON = new BsonType();
    private static final String NAME = "k";
    private static final int OBJECT_BYTES = 24;
    private static final int KEY_BYTES = 48;

    /// Of a key that is one string: `{k: ["…"]}`, the bytes between the two lengths.
    private static final byte[] LIST = {4, 'k', 0};

    private static final byte[] FIRST_IS_STRING = {2, '0', 0};
    private static final int LENGTHS = 4;
    private static final int BEFORE_STRING =
            LENGTHS + LIST.length + LENGTHS + FIRST_IS_STRING.length;

    /// The zero of the string, and the ends of the list and of the document.
    private static final int ENDS = 3;

    @Override
    public int compare(KeyValue a, KeyValue b) {
        int shared = Math.min(a.size(), b.size());
        for (int i = 0; i < shared; i++) {
            int order = compareValues(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private static int compareValues(Object a, Object b) {
        return a instanceof String one && b instanceof String other
                ? one.compareTo(other)
                : VALUES.compare(a, b);
    }

    @Override
    public int getMemory(KeyValue key) {
        int bytes = KEY_BYTES;
        for (int i = 0; i < key.size(); i++) {
            bytes += OBJECT_BYTES + (key.get(i) instanceof String text ? text.length() : 0);
        }
        return bytes;
    }

    @Override
    public boolean isMemoryEstimationAllowed() {
        return false;
    }

    @Override
    public void write(WriteBuffer out, KeyValue key) {
        if (key.size() == 1 && key.get(0) instanceof String text) {
            writeOneString(out, text.getBytes(StandardCharsets.UTF_8));
        } else {
            BSON.write(out, BsonType.encode(new Document(NAME, values(key))));
        }
    }

    private static void writeOneString(WriteBuffer out, byte[] text) {
        int whole = BEFORE_STRING + LENGTHS + text.length + ENDS;
        ByteBuffer key = ByteBuffer.allocate(whole).order(ByteOrder.LITTLE_ENDIAN);
        key.putInt(whole).put(LIST);
        key.putInt(whole - LENGTHS - LIST.length - 1).put(FIRST_IS_STRING);
        key.putInt(text.length + 1).put(text);
        // The three ends are zeros already.
        out.put(key.rewind());
    }

    @Override
    public KeyValue read(ByteBuffer in) {
        byte[] key = BSON.read(in);
        return isOneString(key)
                ? new KeyValue(
                        new String(
                                key,
                                BEFORE_STRING + LENGTHS,
                                key.length - BEFORE_STRING - LENGTHS - ENDS,
                                StandardCharsets.UTF_8))
                : new KeyValue((List<?>) BsonType.decode(key).get(NAME));
    }

    /// Nearly every key is one, and there are many in each page that is read.
    private static boolean isOneString(byte[] key) {
        return key.length >= BEFORE_STRING + LENGTHS + ENDS
                && stands(LIST, key, LENGTHS)
                && stands(FIRST_IS_STRING, key, BEFORE_STRING - FIRST_IS_STRING.length)
                && stringLength(key) == key.length - BEFORE_STRING - LENGTHS - ENDS + 1;
    }

    private static boolean stands(byte[] wanted, byte[] in, int at) {
        for (int i = 0; i < wanted.length; i++) {
            if (in[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /// With its zero.
    private static int stringLength(byte[] key) {
        return ByteBuffer.wrap(key).order(ByteOrder.LITTLE_ENDIAN).getInt(BEFORE_STRING);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }

    private static List<Object> values(KeyValue key) {
        List<Object> values = new ArrayList<>(key.size());
        key.forEach(values::add);
        return values;
    }
}
