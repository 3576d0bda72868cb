package cn.duban.local.suite;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 数据库地址 — the connection string of one service on a given MongoDB.
///
/// Credentials given without an `authSource` belong to the database first named, or to `admin`.
record MongoAddress(String uri) {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "(?<servers>mongodb(?:\\+srv)?://[^/?]+)(?:/(?<database>[^?]*))?(?:\\?(?<options>.*))?");

    private static final String DURABLE = "w=majority&journal=true";

    String forDatabase(String database) {
        Matcher shape = SHAPE.matcher(uri);
        if (!shape.matches()) {
            throw new SuiteFailure("MONGODB_URI 不是 mongodb:// 或 mongodb+srv:// 开头的连接串，请检查。");
        }
        String named = orEmpty(shape.group("database"));
        String options = orEmpty(shape.group("options"));
        if (shape.group("servers").contains("@") && !options.contains("authSource=")) {
            options = and(options, "authSource=" + (named.isEmpty() ? "admin" : named));
        }
        if (!options.contains("w=")) {
            options = and(options, DURABLE);
        }
        return shape.group("servers") + "/" + database + "?" + options;
    }

    private static String and(String options, String more) {
        return options.isEmpty() ? more : options + "&" + more;
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String group) {
        return group == null ? "" : group;
    }
}
