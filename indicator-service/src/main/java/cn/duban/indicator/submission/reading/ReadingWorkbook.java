package cn.duban.indicator.submission.reading;

import cn.duban.indicator.PushProblem.Unreadable;
import cn.duban.indicator.submission.reading.Sheets.Sheet;
import cn.duban.indicator.submission.row.Objection;
import cn.duban.indicator.submission.row.Place;
import cn.duban.starter.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/// 读XLSX — every visible sheet with a head, streamed; sheets without one are notes.
final class ReadingWorkbook implements Reading {

    /// Texts of a workbook stand in memory while it is read, so few are read at a time.
    private static final Semaphore DESKS = new Semaphore(2, true);

    @Override
    public void read(byte[] body, Columns columns, RowLimit rows) {
        SoundPackage.inspect(body);
        DESKS.acquireUninterruptibly();
        try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(body))) {
            if (!sheets(workbook, columns, rows)) {
                throw new Unreadable("no-table", "文件");
            }
        } catch (Problem refused) {
            throw refused;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException damaged) {
            // A damaged workbook makes its parser stumble in ways no list would exhaust.
            throw new Unreadable("malformed-xlsx", "文件");
        } finally {
            DESKS.release();
        }
    }

    private static boolean sheets(OPCPackage workbook, Columns columns, RowLimit rows)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(workbook);
        CellTexts texts =
                new CellTexts(
                        new ReadOnlySharedStringsTable(workbook, false), reader.getStylesTable());
        Sheets sheets = new Sheets();
        parse(reader.getWorkbookData(), sheets);
        boolean found = false;
        for (Sheet sheet : sheets.visible()) {
            MergedCells merged = new MergedCells();
            parse(reader.getSheet(sheet.part()), merged);
            TableRows table = table(sheet, columns, rows);
            parse(
                    reader.getSheet(sheet.part()),
                    new SheetCells(
                            texts,
                            (row, cells) ->
                                    table.line(
                                            row,
                                            table.hasHead() ? apart(cells, row, merged) : cells)));
            found |= table.hasHead();
        }
        return found;
    }

    private static TableRows table(Sheet sheet, Columns columns, RowLimit rows) {
        return new TableRows(
                columns,
                (line, head) -> new Place.SheetRow(sheet.name(), line, letters(head)),
                rows);
    }

    private static Map<String, String> letters(Map<Integer, String> head) {
        Map<String, String> letters = new HashMap<>();
        head.forEach((column, meaning) ->
                letters.put(meaning, CellReference.convertNumToColString(column)));
        return letters;
    }

    /// Cells of a merged range are faulty wherever it reaches, also where nothing stands.
    private static List<Cell> apart(List<Cell> cells, int row, MergedCells merged) {
        Map<Integer, String> ranges = merged.of(row);
        if (ranges.isEmpty() || cells.stream().allMatch(Cell::blank)) {
            return cells;
        }
        List<Cell> apart = new ArrayList<>(cells);
        apart.removeIf(c -> ranges.containsKey(c.column()));
        ranges.forEach(
                (column, range) -> apart.add(Cell.faulty(column, Objection.MERGED_CELL, range)));
        return apart;
    }

    private static void parse(InputStream part, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        try (part) {
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(handler);
            parser.parse(new InputSource(part));
        }
    }
}
