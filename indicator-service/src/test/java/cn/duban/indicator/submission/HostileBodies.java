package cn.duban.indicator.submission;

import static cn.duban.indicator.submission.ASheet.line;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;

/// What nobody should send, from a seed.
final class HostileBodies {

    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String HEAD = "school,form,period,vis.due,vis.screened,vis.myopia\n";

    private final Random random;
    private final HostileWords words;
    private final byte[] workbook =
            ASheet.of(
                    line("school", "form", "period", "vis.due", "vis.screened", "vis.myopia"),
                    line("2199000012", "VISION", "2026-spring", 500, 490, 100));
    private final byte[] bomb = zip("xl/worksheets/sheet1.xml", new byte[48 << 20]);

    record Body(String kind, String type, byte[] bytes) {}

    HostileBodies(long seed) {
        random = new Random(seed);
        words = new HostileWords(random);
    }

    Body next() {
        String sound = ADistrict.rows(ADistrict.vision("2199000012", 300 + random.nextInt(400)));
        return switch (random.nextInt(20)) {
            case 0 -> body("truncated", JSON, sound.substring(0, random.nextInt(sound.length())));
            case 1 -> body("nested", JSON, "{\"rows\":" + "[".repeat(2 + random.nextInt(9_000)));
            case 2 -> {
                String deep = "{\"values\":".repeat(1 + random.nextInt(40));
                yield body("nested", JSON, "{\"rows\":[" + deep + "1" + "}".repeat(20) + "]}");
            }
            case 3, 4 -> body("number", JSON, sound.replaceFirst(":\\d{3}", ":" + words.number()));
            case 5 -> body("duplicate", JSON, sound.replace("\"form\"", "\"school\":1,\"form\""));
            case 6 ->
                    new Body(
                            "mutated",
                            random.nextBoolean() ? JSON : LINES,
                            mutated(sound.getBytes(StandardCharsets.UTF_8)));
            case 7 -> new Body("noise", JSON, noise(random.nextInt(400)));
            case 8 ->
                    new Body(
                            "encoding",
                            JSON,
                            sound.replace("VISION", "视力").getBytes(words.charset()));
            case 9 -> body("shape", JSON, words.shape());
            case 10 -> body("lines", LINES, (sound + "\n").repeat(3) + "{\n" + words.number());
            case 11 ->
                    body(
                            "table",
                            CSV,
                            HEAD + "2199000012,VISION,2026-spring," + words.number() + ",1,1\n");
            case 12 ->
                    body(
                            "quotes",
                            CSV,
                            HEAD
                                    + "\"2199000012,VISION\"x,\"2026\n"
                                    + "\"".repeat(random.nextInt(5)));
            case 13 -> body("wide", CSV, ",".repeat(random.nextInt(200_000)));
            case 14 ->
                    new Body(
                            "office",
                            CSV,
                            ("\uFEFF" + HEAD + "学校,视力,春," + words.number() + ",,\n")
                                    .getBytes(words.charset()));
            case 15 -> new Body("noise", CSV, noise(600));
            case 16 ->
                    new Body(
                            "torn workbook",
                            ADistrict.XLSX,
                            Arrays.copyOf(workbook, random.nextInt(workbook.length)));
            case 17 -> new Body("bitten workbook", ADistrict.XLSX, mutated(workbook));
            case 18 -> new Body("odd workbook", ADistrict.XLSX, odd());
            default ->
                    random.nextInt(4) == 0
                            ? new Body("bomb", ADistrict.XLSX, bomb)
                            : new Body(
                                    "sheet",
                                    ADistrict.XLSX,
                                    zip(
                                            "xl/worksheets/sheet1.xml",
                                            words.sheet().getBytes(StandardCharsets.UTF_8)));
        };
    }

    private static Body body(String kind, String type, String text) {
        return new Body(kind, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private byte[] mutated(byte[] sound) {
        byte[] bitten = sound.clone();
        for (int i = 0; i <= random.nextInt(6); i++) {
            bitten[random.nextInt(bitten.length)] = (byte) random.nextInt(256);
        }
        return bitten;
    }

    private byte[] odd() {
        int row = random.nextInt(3);
        return ASheet.with(
                w -> {
                    w.getSheetAt(0).addMergedRegion(new CellRangeAddress(row, row + 1, 0, 4));
                    w.createSheet("别的");
                    w.setSheetHidden(1, random.nextBoolean());
                    if (random.nextBoolean()) {
                        w.getSheetAt(0).createRow(9).createCell(3).setCellFormula("1/0");
                    }
                },
                line("school", "form", "period", "vis.due", "vis.screened", "vis.myopia"),
                line("2199000012", "VISION", "2026-spring", 1e300, -4.5, "=1+1"));
    }

    /// The sound workbook with one part replaced.
    private byte[] zip(String part, byte[] content) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(bytes);
                var old = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = old.getNextEntry(); entry != null; entry = old.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(entry.getName().equals(part) ? content : old.readAllBytes());
            }
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
