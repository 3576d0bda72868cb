package cn.duban.local.store;

import cn.duban.local.ready.ReadyMark;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The backend as its library ships it: commits once a second, answers at once.
final class PlainStore {

    private PlainStore() {}

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[1]);
        Files.createDirectories(data);
        int port = Integer.parseInt(arguments[3]);
        new MongoServer(new H2Backend(data.resolve("plain.mv").toString())).bind("127.0.0.1", port);
        ReadyMark.announce("plain-store", "127.0.0.1:" + port, "", Path.of(arguments[5]));
    }
}
