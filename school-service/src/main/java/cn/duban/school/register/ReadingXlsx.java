package cn.duban.school.register;

import cn.duban.school.SchoolProblem.TooManyRows;
import cn.duban.school.register.RegisterSheet.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/// 工作簿 — reads the sheet 学校, else the first one, row by row: the size of a file never becomes the
/// size of the memory.
final class ReadingXlsx {
    static final String SHEET = "学校";
    private static final long LARGEST_PART = 64L << 20;
    private static final int MOST_COLUMNS = 60;

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
    }

    private ReadingXlsx() {}

    static RegisterSheet read(byte[] bytes) {
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            return RegisterSheet.ofWorkbook(lines(parts));
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | POIXMLException
                | IllegalStateException
                | IllegalArgumentException e) {
            throw RegisterSheet.unreadable(
                    "sheet-broken", "这不是可以读取的 .xlsx 文件，或文件加了密码、内容异常。", "从表格软件另存为 .xlsx 后再传。");
        }
    }

    private static List<Line> lines(OPCPackage parts)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader book = new XSSFReader(parts);
        XMLReader xml = XMLHelper.newXMLReader();
        Rows rows = new Rows();
        xml.setContentHandler(
                new XSSFSheetXMLHandler(
                        book.getStylesTable(),
                        null,
                        new ReadOnlySharedStringsTable(parts),
                        rows,
                        new AsWritten(),
                        false));
        try (InputStream sheet = sheet(book)) {
            xml.parse(new InputSource(sheet));
        }
        return rows.lines;
    }

    private static InputStream sheet(XSSFReader book) throws IOException, OpenXML4JException {
        InputStream first = null;
        var sheets = (XSSFReader.SheetIterator) book.getSheetsData();
        while (sheets.hasNext()) {
            InputStream sheet = sheets.next();
            if (sheets.getSheetName().strip().equals(SHEET)) {
                return sheet;
            }
            first = first == null ? sheet : first;
        }
        if (first == null) {
            throw RegisterSheet.unreadable("sheet-empty", "工作簿中没有工作表。", null);
        }
        return first;
    }

    private static final class Rows implements SheetContentsHandler {
        private final List<Line> lines = new ArrayList<>();
        private List<String> cells = new ArrayList<>();

        @Override
        public void startRow(int row) {
            cells = new ArrayList<>();
        }

        @Override
        public void cell(
                @Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            while (cells.size() <= column && column < MOST_COLUMNS) {
                cells.add("");
            }
            if (column < MOST_COLUMNS) {
                cells.set(column, value == null ? "" : value);
            }
        }

        @Override
        public void endRow(int row) {
            Line line = new Line(row + 1L, cells);
            if (lines.isEmpty() || !line.isEmpty()) {
                lines.add(line);
            }
            if (lines.size() > ImportingRegister.MOST_ROWS + 1) {
                throw new TooManyRows(lines.size() - 1, ImportingRegister.MOST_ROWS);
            }
        }
    }

    /// Days as 2026-09-01 and codes with all their digits, however the cell is formatted.
    private static final class AsWritten extends DataFormatter {
        AsWritten() {
            super(Locale.ROOT);
        }

        @Override
        public String formatRawCellContents(
                double value, int format, @Nullable String pattern, boolean since1904) {
            if (DateUtil.isADateFormat(format, pattern) && DateUtil.isValidExcelDate(value)) {
                return DateUtil.getLocalDateTime(value, since1904).toLocalDate().toString();
            }
            return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }

        @Override
        public String formatRawCellContents(double value, int format, @Nullable String pattern) {
            return formatRawCellContents(value, format, pattern, false);
        }
    }
}
