package cn.duban.indicator.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A workbook as the clerk opens it.
final class AWorkbook {

    private static final Path OFFICE = Path.of("/usr/bin/soffice");

    private final XSSFWorkbook workbook;

    private AWorkbook(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static AWorkbook open(byte[] bytes) {
        try {
            return new AWorkbook(new XSSFWorkbook(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Opened and saved by LibreOffice; where there is none the test counts as skipped and says
    /// why.
    static byte[] throughLibreOffice(byte[] bytes) {
        assumeTrue(Files.isExecutable(OFFICE), "no LibreOffice at " + OFFICE);
        try {
            Path folder = Files.createTempDirectory("office");
            Path file = folder.resolve("filled.xlsx");
            Files.write(file, bytes);
            Process office =
                    new ProcessBuilder(
                                    OFFICE.toString(),
                                    "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                    "--headless",
                                    "--convert-to",
                                    "xlsx:Calc MS Excel 2007 XML",
                                    "--outdir",
                                    folder.resolve("saved").toString(),
                                    file.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("office.log").toFile())
                            .start();
            assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
            return Files.readAllBytes(folder.resolve("saved/filled.xlsx"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    AWorkbook expectRed(String at, String comment) {
        assertThat(cell(at).getCellStyle().getFillPattern())
                .as(at)
                .isEqualTo(FillPatternType.SOLID_FOREGROUND);
        assertThat(cell(at).getCellComment().getString().getString()).as(at).contains(comment);
        return this;
    }

    AWorkbook expectPlain(String at) {
        assertThat(cell(at).getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
        assertThat(cell(at).getCellComment()).isNull();
        return this;
    }

    AWorkbook expectText(String at, String text) {
        assertThat(cell(at).getStringCellValue()).as(at).isEqualTo(text);
        return this;
    }

    AWorkbook expectLocked(String at) {
        assertThat(cell(at).getSheet().getProtect()).as("the sheet is protected").isTrue();
        assertThat(cell(at).getCellStyle().getLocked()).as(at).isTrue();
        return this;
    }

    AWorkbook expectOpen(String at) {
        assertThat(cell(at).getCellStyle().getLocked()).as(at).isFalse();
        return this;
    }

    AWorkbook expectNamed(String name, String cells) {
        assertThat(workbook.getName(name)).as(name).isNotNull();
        assertThat(workbook.getName(name).getRefersToFormula().replace("'", ""))
                .isEqualTo(cells.replace("'", ""));
        return this;
    }

    int lines(String sheet) {
        return workbook.getSheet(sheet).getLastRowNum() + 1;
    }

    AWorkbook put(String at, double value) {
        cell(at).setCellValue(value);
        return this;
    }

    byte[] bytes() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private XSSFCell cell(String at) {
        CellReference reference = new CellReference(at);
        XSSFSheet sheet = workbook.getSheet(reference.getSheetName());
        XSSFRow row = sheet.getRow(reference.getRow());
        XSSFCell known = row.getCell(reference.getCol());
        return known == null ? row.createCell(reference.getCol()) : known;
    }
}
