package cn.duban.indicator.submission.template;

import cn.duban.indicator.catalogue.Element;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// 输入校验 — what the spreadsheet itself refuses while it is filled in; the service checks again.
final class InputChecks {

    private static final BigDecimal MOST = new BigDecimal("999999999999999");
    private static final int LONGEST_EXPLANATION = 1_000;

    private final XSSFSheet sheet;
    private final int first;
    private final int last;

    InputChecks(XSSFSheet sheet, int first, int last) {
        this.sheet = sheet;
        this.first = first;
        this.last = last;
    }

    void on(Element element, int column) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        BigDecimal least = element.minimum() == null ? BigDecimal.ZERO : element.minimum();
        BigDecimal most = element.maximum() == null ? MOST : element.maximum();
        String from = least.toPlainString();
        String to = most.toPlainString();
        switch (element.type()) {
            case INT ->
                    add(
                            helper.createIntegerConstraint(OperatorType.BETWEEN, from, to),
                            column,
                            "“%s”应填%s以上的整数".formatted(element.name(), from));
            case DECIMAL ->
                    add(
                            helper.createDecimalConstraint(OperatorType.BETWEEN, from, to),
                            column,
                            "“%s”应填%s以上的数字".formatted(element.name(), from));
            case BOOL -> oneOf(column, List.of("是", "否"));
        }
    }

    void oneOf(int column, List<String> choices) {
        DataValidationConstraint list =
                sheet.getDataValidationHelper()
                        .createExplicitListConstraint(choices.toArray(String[]::new));
        add(list, column, "请从下拉中选：" + String.join("、", choices));
    }

    void words(int column) {
        add(
                sheet.getDataValidationHelper()
                        .createTextLengthConstraint(
                                OperatorType.LESS_OR_EQUAL,
                                String.valueOf(LONGEST_EXPLANATION),
                                ""),
                column,
                "说明至多%d字".formatted(LONGEST_EXPLANATION));
    }

    private void add(DataValidationConstraint constraint, int column, String says) {
        DataValidation check =
                sheet.getDataValidationHelper()
                        .createValidation(
                                constraint, new CellRangeAddressList(first, last, column, column));
        check.setEmptyCellAllowed(true);
        check.setShowErrorBox(true);
        check.createErrorBox("填报", says);
        sheet.addValidationData(check);
    }
}
