package cn.duban.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 所要的字段 — the simplest of projections: some fields of the top, or all.
///
/// @param wanted empty for all of them
record Fields(Set<String> wanted) {

    private static final String ID = "_id";
    private static final Pattern NAME = Pattern.compile("\\w+");

    /// Whether a projection is of this kind.
    static boolean canBe(@Nullable Object projection) {
        return projection == null
                || projection instanceof Document fields
                        && fields.entrySet().stream()
                                .allMatch(field ->
                                        NAME.matcher(field.getKey()).matches()
                                                && field.getValue() instanceof Number one
                                                && one.doubleValue() == 1);
    }

    static Fields of(@Nullable Object projection) {
        Set<String> wanted = new LinkedHashSet<>();
        if (projection instanceof Document fields && !fields.isEmpty()) {
            wanted.add(ID);
            wanted.addAll(fields.keySet());
        }
        return new Fields(wanted);
    }

    List<Document> only(List<Document> documents) {
        return wanted.isEmpty() ? documents : documents.stream().map(this::only).toList();
    }

    private Document only(Document whole) {
        Document part = new Document();
        whole.forEach((name, value) -> {
            if (wanted.contains(name)) {
                part.append(name, value);
            }
        });
        return part;
    }
}
