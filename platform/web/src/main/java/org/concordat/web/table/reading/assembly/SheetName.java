package org.concordat.web.table.reading.assembly;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.kernel.Finding;
import org.concordat.web.table.TableLayout;
import org.concordat.web.table.UnreadableTable;
import org.concordat.web.table.UnreadableTable.Reason;

/** A sheet of a workbook by its name. */
public record SheetName(String name, boolean visible) {

    private static final String PREFERRED = "return";

    /**
     * Which of a workbook's sheets is read, by its index. What is passed over is said, unless a layout was described: who
     * did so knows of the others.
     *
     * @throws UnreadableTable when there is none
     */
    public static int choose(List<SheetName> sheets, TableAssembly assembly) {
        List<Integer> visible = IntStream.range(0, sheets.size())
                .filter(index -> sheets.get(index).visible)
                .boxed()
                .toList();
        if (visible.isEmpty()) {
            throw new UnreadableTable(Reason.NO_VISIBLE_SHEET, "The workbook has no sheet that is not hidden.");
        }
        return switch (assembly.layout()) {
            case TableLayout.Ours ours -> ours(sheets, visible, assembly);
            case TableLayout.Described described -> described(sheets, visible, described.sheet());
            case TableLayout.Raw raw -> described(sheets, visible, raw.sheet());
        };
    }

    private static int described(List<SheetName> sheets, List<Integer> visible, Predicate<String> wanted) {
        return visible.stream()
                .filter(index -> wanted.test(sheets.get(index).name.strip()))
                .findFirst()
                .orElseThrow(() -> new UnreadableTable(
                        Reason.SHEET_NOT_FOUND,
                        "None of the sheets that are not hidden is the one that is described. They are %s."
                                .formatted(visible.stream()
                                        .limit(50)
                                        .map(index -> "'%s'".formatted(sheets.get(index).name))
                                        .collect(Collectors.joining(", ")))));
    }

    private static int ours(List<SheetName> sheets, List<Integer> visible, TableAssembly assembly) {
        Optional<Integer> named = visible.stream()
                .filter(index -> sheets.get(index).name.strip().equalsIgnoreCase(PREFERRED))
                .findFirst();
        int chosen = named.orElse(visible.getFirst());
        // A sheet called 'return' says itself that the visible others are something else.
        String unread = IntStream.range(0, sheets.size())
                .filter(index -> index != chosen)
                .mapToObj(sheets::get)
                .filter(sheet -> named.isEmpty() || !sheet.visible)
                .map(sheet -> sheet.visible ? "'%s'".formatted(sheet.name) : "'%s' (hidden)".formatted(sheet.name))
                .collect(Collectors.joining(", "));
        if (!unread.isEmpty()) {
            assembly.say(Finding.warning(
                    "SHEETS_NOT_READ",
                    "",
                    "Only the sheet '%s' was read. Not read: %s.".formatted(sheets.get(chosen).name, unread)));
        }
        return chosen;
    }
}
