package cn.duban.indicator.submission.reading;

import cn.duban.indicator.PushProblem.Unreadable;
import cn.duban.indicator.submission.row.Objection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// 逐行读工作表 — hands over one row after the other as the XML passes by.
///
/// A formula counts only by the number it last gave, and only when it reaches for nothing outside
/// the workbook.
final class SheetCells extends DefaultHandler {

    private static final int MOST_COLUMNS = 500;
    private static final Pattern REACHES_OUT =
            Pattern.compile(
                    "[\\[|]|\\b(WEBSERVICE|HYPERLINK|CALL|REGISTER|REGISTER\\.ID|EXEC|RTD|DDE|INDIRECT)\\s*\\(");

    private final CellTexts texts;
    private final BiConsumer<Integer, List<Cell>> rows;
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private List<Cell> cells = new ArrayList<>();
    private StringBuilder into = new StringBuilder();
    private boolean inCell;
    private boolean hasFormula;
    private String type = "";
    private String style = "";
    private int row;
    private int column;

    SheetCells(CellTexts texts, BiConsumer<Integer, List<Cell>> rows) {
        this.texts = texts;
        this.rows = rows;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "row" -> startRow(attributes);
            case "c" -> startCell(attributes);
            case "f" -> {
                hasFormula = inCell;
                into = formula;
            }
            case "v", "t" -> into = value;
            case "rPh" -> into = new StringBuilder();
            default -> {}
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (inCell) {
            into.append(text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        switch (local) {
            case "v", "t", "f", "rPh" -> into = new StringBuilder();
            case "c" -> endCell();
            case "row" -> {
                rows.accept(row, cells);
                cells = new ArrayList<>();
            }
            default -> {}
        }
    }

    private void startRow(Attributes attributes) {
        String number = attributes.getValue("r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        column = -1;
    }

    private void startCell(Attributes attributes) {
        String at = attributes.getValue("r");
        column = at == null ? column + 1 : new CellReference(at).getCol();
        if (column >= MOST_COLUMNS) {
            throw new Unreadable("too-many-columns", "第%d行".formatted(row));
        }
        type = Objects.requireNonNullElse(attributes.getValue("t"), "n");
        style = Objects.requireNonNullElse(attributes.getValue("s"), "");
        inCell = true;
        hasFormula = false;
        value.setLength(0);
        formula.setLength(0);
        into = new StringBuilder();
    }

    private void endCell() {
        inCell = false;
        cells.add(hasFormula ? computed() : plain());
    }

    private Cell plain() {
        return type.equals("e")
                ? Cell.faulty(column, Objection.CELL_UNREADABLE, "单元格里是错误值" + value)
                : Cell.of(column, texts.of(type, style, value.toString()));
    }

    private Cell computed() {
        if (REACHES_OUT.matcher(formula.toString().toUpperCase(Locale.ROOT)).find()) {
            return Cell.faulty(column, Objection.FORMULA_NOT_ALLOWED, "");
        }
        if (!type.equals("n") || value.isEmpty()) {
            String shown = value.isEmpty() ? "没有结果" : value.toString();
            return Cell.faulty(column, Objection.FORMULA_NOT_A_NUMBER, shown);
        }
        return Cell.of(column, texts.of(type, style, value.toString()));
    }
}
