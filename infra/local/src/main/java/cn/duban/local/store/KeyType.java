package cn.duban.local.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
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
        return BsonType.memoryOf(values(key));
    }

    @Override
    public boolean isMemoryEstimationAllowed() {
        return false;
    }

    @Override
    public void write(WriteBuffer out, KeyValue key) {
        BsonType.encode(out, new Document("k", values(key)));
    }

    @Override
    public KeyValue read(ByteBuffer in) {
        return new KeyValue((List<?>) BsonType.decode(in).get("k"));
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
