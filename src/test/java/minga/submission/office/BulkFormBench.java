package minga.submission.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import minga.platform.TestDatabase;
import minga.web.Language;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Measures time and memory of a workbook of many fichas, checked and stored; see src/test/bench. Arguments: the number
 * of fichas, and {@code check} to store nothing.
 */
final class BulkFormBench {

    private static final String SENTENCE = "La oficina municipal orientó a las personas migrantes de la comuna en sus "
            + "trámites y derivó cada caso a la red local de salud, educación y trabajo. ";
    private static final double MILLION = 1e6;

    private BulkFormBench() {}

    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[0]);
        boolean check = args.length > 1 && args[1].equals("check");
        try (FormFileFixture fixture = new FormFileFixture(TestDatabase.POSTGRESQL)) {
            Path file = Files.createTempFile("minga-planilla", ".xlsx");
            write(fixture, file, count);
            System.gc();
            List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP).toList();
            heap.forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = System.nanoTime();
            BulkReport report = fixture.bulk().take(fixture.rosa, file, check, Language.ES);
            double seconds = (System.nanoTime() - start) / MILLION / 1000;
            long peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
            System.out.printf(
                    "fichas %d, file %.1f MB, faults %d, stored %d, %.1f s, peak of the heap %.0f MB of %.0f%n",
                    report.records(), Files.size(file) / MILLION, report.faulty(), report.stored(), seconds,
                    peak / MILLION, Runtime.getRuntime().maxMemory() / MILLION);
            report.faults().stream().limit(5).forEach(System.out::println);
            Files.delete(file);
        }
    }

    /** The empty workbook, written again with lines: two rows in every list of every ficha. */
    private static void write(FormFileFixture fixture, Path file, int count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        fixture.bulk().write(Language.ES, bytes);
        try (XSSFWorkbook empty = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
                OutputStream out = Files.newOutputStream(file)) {
            Workbook book = new Workbook(out, "Bench", null);
            for (Sheet sheet : empty) {
                Worksheet copy = book.newWorksheet(sheet.getSheetName());
                sheet.forEach(row -> row.forEach(cell -> {
                    if (!cell.toString().isEmpty()) {
                        copy.inlineString(row.getRowNum(), cell.getColumnIndex(), cell.toString());
                    }
                }));
                String marker = sheet.getRow(0).getCell(0).getStringCellValue();
                if (marker.startsWith(XlsxFormWriter.MANY)) {
                    lines(copy, keys(sheet), marker.equals(XlsxFormWriter.MANY), count);
                }
                copy.finish();
            }
            book.finish();
        }
    }

    private static List<String> keys(Sheet sheet) {
        List<String> keys = new ArrayList<>();
        IntStream.range(1, sheet.getRow(0).getLastCellNum())
                .forEach(i -> keys.add(sheet.getRow(0).getCell(i).getStringCellValue()));
        return keys;
    }

    private static void lines(Worksheet sheet, List<String> keys, boolean records, int count) throws IOException {
        Map<String, String> fixed = Map.of("name", "Práctica", "text", SENTENCE, "description", SENTENCE.repeat(20),
                "problem", SENTENCE.repeat(10), "lessons", SENTENCE.repeat(10), "institution", "Municipalidad",
                "source", "Fondo", "place", "Arica");
        int row = 3;
        for (int record = 0; record < count; record++) {
            for (int line = 0; line < (records ? 1 : 2); line++) {
                for (int i = 0; i < keys.size(); i++) {
                    String said = switch (keys.get(i)) {
                        case "#record" -> "p" + record;
                        case "#number" -> Integer.toString(line + 1);
                        case "#parent" -> "1";
                        default -> fixed.containsKey(keys.get(i)) ? record + " " + fixed.get(keys.get(i)) : "";
                    };
                    if (!said.isEmpty()) {
                        sheet.inlineString(row, i + 1, said);
                    }
                }
                row++;
            }
            if (record % 50 == 0) {
                sheet.flush();
            }
        }
    }
}
