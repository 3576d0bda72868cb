package cn.duban.indicator.submission;

import java.nio.charset.Charset;
import java.util.Random;

/// Numbers, objects and sheets no program should choke on, picked by a seed.
final class HostileWords {

    private static final String[] NUMBERS = {
        "1e999999",
        "-1e999999",
        "1e-999999",
        "1e2147483648",
        "0e999999999",
        "NaN",
        "Infinity",
        "-0",
        "00012",
        "1.7976931348623157e309",
        "9".repeat(99),
        "9".repeat(4000),
        "0x1F",
        "１２３",
        "\"=cmd|' /C calc'!A0\"",
        "\"@SUM(1+1)*cmd\"",
        "\"\\u0000\"",
        "null",
        "[]",
        "{\"a\":{}}",
        "\"" + "九".repeat(3000) + "\"",
        "\"1e999999999\"",
        "\"" + "9".repeat(90_000) + "\""
    };
    private final Random random;

    HostileWords(Random random) {
        this.random = random;
    }

    String number() {
        return NUMBERS[random.nextInt(NUMBERS.length)].replace("\\", "\\\\").replace("$", "\\$");
    }

    String shape() {
        String[] shapes = {
            "[]",
            "1",
            "null",
            "{}",
            "{\"rows\":{}}",
            "{\"rows\":null}",
            "{\"rows\":[null,1,\"a\",[]]}",
            "{\"rows\":[{\"school\":[],\"form\":{},\"period\":true}]}",
            "{\"form\":1,\"values\":[]}",
            "{\"rows\":[{\"form\":\"VISION\",\"period\":\"2026-spring\",\"values\":{\"\":1,\"/~\":2}}]}",
            "{\"rows\":[{\"explanations\":[1],\"form\":\"VISION\"}]}",
            "{\"" + "k".repeat(60_000) + "\":1}"
        };
        return shapes[random.nextInt(shapes.length)];
    }

    Charset charset() {
        String[] names = {"GB18030", "UTF-16LE", "UTF-16", "Big5", "ISO-8859-1"};
        return Charset.forName(names[random.nextInt(names.length)]);
    }

    String sheet() {
        String[] sheets = {
            "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZ9999999999\" t=\"s\"><v>-1</v></c></row></sheetData></worksheet>",
            "<worksheet><sheetData><row r=\"99999999999\"/></sheetData></worksheet>",
            "<worksheet><sheetData><row><c s=\"77777\" t=\"s\"><v>12</v></c><c t=\"e\"/></row></sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells></worksheet>",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><worksheet>&x;</worksheet>",
            "<worksheet><sheetData>" + "<row><c><v>1</v></c></row>".repeat(20_000)
        };
        return sheets[random.nextInt(sheets.length)];
    }
}
