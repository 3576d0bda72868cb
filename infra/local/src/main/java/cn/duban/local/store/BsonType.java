package cn.duban.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/// 文档 — a document lies in the file as it travels on the wire: BSON, which says its own length.
///
/// In memory it stays as it lies in the file: of a page with many documents only the one that is
/// asked for is unpacked, and what one reader unpacks no other can change.
final class BsonType extends BasicDataType<byte[]> {

    private static final int USUAL_BYTES = 512;
    private static final int OBJECT_BYTES = 24;

    @Override
    public int getMemory(byte[] document) {
        return OBJECT_BYTES + document.length;
    }

    @Override
    public boolean isMemoryEstimationAllowed() {
        return false;
    }

    @Override
    public void write(WriteBuffer out, byte[] document) {
        out.put(ByteBuffer.wrap(document));
    }

    @Override
    public byte[] read(ByteBuffer in) {
        byte[] document = new byte[in.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt()];
        in.get(document);
        return document;
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }

    static byte[] encode(Document document) {
        ByteBuf bytes = Unpooled.buffer(USUAL_BYTES);
        BsonEncoder.encodeDocument(document, bytes);
        byte[] encoded = new byte[bytes.readableBytes()];
        bytes.readBytes(encoded);
        return encoded;
    }

    static Document decode(byte[] document) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(document));
    }
}
