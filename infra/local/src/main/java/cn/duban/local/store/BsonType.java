package cn.duban.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/// 文档 — a document lies in the file as it travels on the wire: BSON, which says its own length.
final class BsonType extends BasicDataType<Document> {

    private static final int USUAL_BYTES = 512;
    private static final int OBJECT_BYTES = 24;
    private static final int ENTRY_BYTES = 48;

    @Override
    public int getMemory(Document document) {
        return memoryOf(document);
    }

    @Override
    public boolean isMemoryEstimationAllowed() {
        return false;
    }

    @Override
    public void write(WriteBuffer out, Document document) {
        encode(out, document);
    }

    @Override
    public Document read(ByteBuffer in) {
        return decode(in);
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }

    static void encode(WriteBuffer out, Document document) {
        ByteBuf bytes = Unpooled.buffer(USUAL_BYTES);
        BsonEncoder.encodeDocument(document, bytes);
        out.put(bytes.nioBuffer());
    }

    static Document decode(ByteBuffer in) {
        int length = in.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt();
        ByteBuffer own = in.slice(in.position(), length);
        in.position(in.position() + length);
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(own));
    }

    /// About what it takes on the heap; the file sizes its pages and its cache by it.
    static int memoryOf(@Nullable Object value) {
        return switch (value) {
            case String text -> OBJECT_BYTES + 2 * text.length();
            case Map<?, ?> document -> {
                int bytes = OBJECT_BYTES;
                for (Map.Entry<?, ?> entry : document.entrySet()) {
                    bytes += ENTRY_BYTES + memoryOf(entry.getValue());
                }
                yield bytes;
            }
            case Collection<?> list -> {
                int bytes = OBJECT_BYTES;
                for (Object each : list) {
                    bytes += memoryOf(each);
                }
                yield bytes;
            }
            case byte[] bytes -> OBJECT_BYTES + bytes.length;
            case null, default -> OBJECT_BYTES;
        };
    }
}
