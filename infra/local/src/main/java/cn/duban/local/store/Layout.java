package cn.duban.local.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/// 存储格式 — how documents and index keys lie in the file, and how a file of the first layout becomes
/// one of this.
///
/// The first layout held Java-serialized objects; this one holds BSON and compares keys by value.
final class Layout {

    private static final String MARK = "duban.layout";
    private static final int NOW = 2;
    private static final String DOCUMENTS = "databases.";
    private static final String INDEX = "._index_";
    private static final String CONVERTED = "~";
    private static final int AT_ONCE = 1_000;

    private Layout() {}

    static MVMap<Object, byte[]> openDocuments(MVStore file, String namespace) {
        return file.openMap(nameOf(namespace), documents());
    }

    /// Of the map that holds the documents of a collection.
    static String nameOf(String namespace) {
        return DOCUMENTS + namespace;
    }

    static MVMap<KeyValue, Object> openIndex(MVStore file, String namespace, String index) {
        return file.openMap(namespace + INDEX + index, keys());
    }

    private static MVMap.Builder<Object, byte[]> documents() {
        return new MVMap.Builder<Object, byte[]>().valueType(new BsonType());
    }

    private static MVMap.Builder<KeyValue, Object> keys() {
        return new MVMap.Builder<KeyValue, Object>().keyType(new KeyType());
    }

    /// Converts what the first layout left, map by map and little by little. A kill in between
    /// leaves every map whole, as it was or as it will be, and the next start goes on.
    static void bringUpToDate(MVStore file) {
        MVMap<String, Integer> done = file.openMap(MARK);
        if (done.containsKey(MARK)) {
            return;
        }
        for (String name : List.copyOf(file.getMapNames())) {
            if (done.containsKey(name) || name.endsWith(CONVERTED)) {
                continue;
            }
            if (name.startsWith(DOCUMENTS)) {
                convert(file, name, documents(), done, Layout::packed);
            } else if (name.contains(INDEX)) {
                convert(file, name, keys(), done, position -> position);
            }
        }
        done.put(MARK, NOW);
        file.commit();
    }

    private static byte[] packed(Object document) {
        return BsonType.encode((Document) document);
    }

    private static <K, V> void convert(
            MVStore file,
            String name,
            MVMap.Builder<K, V> as,
            MVMap<String, Integer> done,
            Function<Object, V> converted) {
        MVMap<K, Object> before = file.openMap(name);
        MVMap<K, V> after = file.openMap(name + CONVERTED, as);
        int put = 0;
        for (Map.Entry<K, Object> entry : before.entrySet()) {
            after.put(entry.getKey(), converted.apply(entry.getValue()));
            if (++put % AT_ONCE == 0) {
                file.commit();
            }
        }
        file.removeMap(before);
        file.renameMap(after, name);
        done.put(name, NOW);
        file.commit();
    }
}
