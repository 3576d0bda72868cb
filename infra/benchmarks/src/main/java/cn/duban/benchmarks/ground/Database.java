package cn.duban.benchmarks.ground;

import com.mongodb.ConnectionString;
import java.util.Objects;

/// 数据库名 — the database that a connection string names.
public final class Database {

    private Database() {}

    public static String nameIn(String uri) {
        return Objects.requireNonNull(
                new ConnectionString(uri).getDatabase(), "a connection string names its database");
    }
}
