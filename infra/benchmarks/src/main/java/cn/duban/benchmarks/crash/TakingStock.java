package cn.duban.benchmarks.crash;

import cn.duban.benchmarks.crash.Dump.Cell;
import cn.duban.benchmarks.crash.Dump.StoredFigure;
import cn.duban.benchmarks.crash.Dump.StoredReceipt;
import cn.duban.benchmarks.crash.Dump.StoredRow;
import cn.duban.benchmarks.district.District;
import cn.duban.benchmarks.ground.Database;
import cn.duban.local.client.DubanClient;
import cn.duban.local.suite.Part;
import cn.duban.local.suite.Suite;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// 盘点 — reads what a suite holds: figures through its gateway, receipts and rows from its store.
final class TakingStock implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final DubanClient staff;
    private final District district;
    private final String database;
    private final MongoClient store;

    TakingStock(Suite suite, DubanClient staff, District district) {
        String uri = suite.mongoUri(Part.INDICATOR);
        this.staff = staff;
        this.district = district;
        this.database = Database.nameIn(uri);
        this.store = MongoClients.create(uri);
    }

    Dump dump() {
        return new Dump(receipts(), rows(), figures());
    }

    Map<Cell, StoredFigure> figures() {
        Map<Cell, StoredFigure> figures = new HashMap<>();
        for (String unit : district.unitCodes()) {
            for (JsonNode figure : staff.get("/figures?unit=" + unit).json()) {
                figures.put(
                        new Cell(
                                figure.path("indicator").asString(),
                                figure.path("unit").asString(),
                                figure.path("period").path("code").asString()),
                        new StoredFigure(
                                number(figure.path("numerator")),
                                number(figure.path("denominator")),
                                figure.path("coverage").path("applicable").asInt(),
                                figure.path("coverage").path("reported").asInt()));
            }
        }
        return figures;
    }

    private List<StoredReceipt> receipts() {
        List<StoredReceipt> receipts = new ArrayList<>();
        for (Document stored : collection("receipts").find()) {
            for (JsonNode good : JSON.readTree(stored.getString("rows"))) {
                JsonNode row = good.path("row");
                Slot slot =
                        new Slot(
                                good.path("school").asString(),
                                row.path("form").asString(),
                                row.path("period").asString());
                receipts.add(
                        new StoredReceipt(
                                stored.getString("number"), slot, values(row.path("values"))));
            }
        }
        return receipts;
    }

    private Map<Slot, StoredRow> rows() {
        Map<Slot, StoredRow> rows = new HashMap<>();
        for (Document stored : collection("latest_rows").find()) {
            String[] parts = stored.getString("_id").split("\\|");
            JsonNode values = JSON.readTree(stored.getString("values"));
            rows.put(
                    new Slot(parts[0], parts[1], parts[2]),
                    new StoredRow(stored.getString("receipt"), values(values)));
        }
        return rows;
    }

    private MongoCollection<Document> collection(String name) {
        return store.getDatabase(database).getCollection(name);
    }

    private static Map<String, BigDecimal> values(JsonNode values) {
        Map<String, BigDecimal> read = new HashMap<>();
        values.forEachEntry((element, value) -> number(value).ifPresent(v -> read.put(element, v)));
        return read;
    }

    private static Optional<BigDecimal> number(JsonNode text) {
        return text.isNull() || text.isMissingNode()
                ? Optional.empty()
                : Optional.of(new BigDecimal(text.asString()));
    }

    @Override
    public void close() {
        store.close();
    }
}
