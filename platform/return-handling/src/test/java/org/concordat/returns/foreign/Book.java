package org.concordat.returns.foreign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;

/** A workbook of inspections, written by Apache POI. */
final class Book {

    private static final String[] HEADER = {"team", "visits", "spent", "last_visit", "remark"};

    private final XSSFWorkbook workbook;
    final XSSFSheet sheet;

    private Book(XSSFWorkbookType type) {
        workbook = new XSSFWorkbook(type);
        sheet = workbook.createSheet("June");
        row((Object[]) HEADER);
    }

    static Book xlsx() {
        return new Book(XSSFWorkbookType.XLSX);
    }

    static Book withMacros() {
        return new Book(XSSFWorkbookType.XLSM);
    }

    /** A number that is shown by a format. */
    record Formatted(double number, String format) {}

    static Formatted as(double number, String format) {
        return new Formatted(number, format);
    }

    record Formula(String text) {}

    Book row(Object... values) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < values.length; column++) {
            if (!values[column].equals("")) {
                set(row.createCell(column), values[column]);
            }
        }
        return this;
    }

    private void set(Cell cell, Object value) {
        switch (value) {
            case String text -> cell.setCellValue(text);
            case Boolean truth -> cell.setCellValue(truth);
            case Number number -> cell.setCellValue(number.doubleValue());
            case RichTextString rich -> cell.setCellValue(rich);
            case FormulaError error -> cell.setCellErrorValue(error.getCode());
            case Formula formula -> cell.setCellFormula(formula.text());
            case LocalDate date -> {
                cell.setCellValue(date);
                cell.setCellStyle(style("dd/mm/yyyy"));
            }
            case Formatted formatted -> {
                cell.setCellValue(formatted.number());
                cell.setCellStyle(style(formatted.format()));
            }
            default -> throw new IllegalArgumentException(String.valueOf(value));
        }
    }

    private CellStyle style(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    Book hideRow(int number) {
        sheet.getRow(number - 1).setZeroHeight(true);
        return this;
    }

    Book hideColumn(int index) {
        sheet.setColumnHidden(index, true);
        return this;
    }

    Book from1904() {
        workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
        return this;
    }

    byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
