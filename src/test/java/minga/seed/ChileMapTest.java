package minga.seed;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests that the territory is as decreed: regions from north to south, communes by region, codes within codes. */
class ChileMapTest {

    private static final List<NamedCsvRecord> REGIONS = rows("regions");
    private static final List<NamedCsvRecord> PROVINCES = rows("provinces");
    private static final List<NamedCsvRecord> COMMUNES = rows("communes");
    private static final List<NamedCsvRecord> MUNICIPALITIES = rows("municipalities");

    @Test
    void sixteen_regions_stand_from_north_to_south() {
        assertThat(column(REGIONS, "code")).containsExactly(
                "15", "01", "02", "03", "04", "05", "13", "06", "07", "16", "08", "09", "14", "10", "11", "12");
        assertThat(column(REGIONS, "order")).containsExactly(
                "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16");
    }

    @Test
    void each_region_has_the_communes_it_should_have() {
        Map<String, Long> counted = COMMUNES.stream().collect(Collectors.groupingBy(
                row -> row.getField("code").substring(0, 2), LinkedHashMap::new, Collectors.counting()));
        assertThat(column(REGIONS, "code")).extracting(counted::get)
                .containsExactly(4L, 7L, 9L, 9L, 15L, 38L, 52L, 33L, 30L, 21L, 33L, 32L, 12L, 30L, 10L, 11L);
        assertThat(COMMUNES).hasSize(346);
        assertThat(PROVINCES).hasSize(56);
    }

    @Test
    void each_code_stands_once_and_begins_with_the_code_above_it() {
        assertThat(column(COMMUNES, "code")).doesNotHaveDuplicates().allMatch(code -> code.matches("\\d{5}"));
        assertThat(column(COMMUNES, "name")).doesNotHaveDuplicates();
        assertThat(COMMUNES).allMatch(row -> row.getField("code").startsWith(row.getField("province")));
        assertThat(PROVINCES).allMatch(row -> row.getField("code").startsWith(row.getField("region")));
        assertThat(column(PROVINCES, "code")).containsAll(column(COMMUNES, "province")).hasSameSizeAs(
                column(COMMUNES, "province").stream().distinct().toList());
    }

    @Test
    void the_inhabitants_of_the_communes_are_those_of_the_census_of_2017() {
        assertThat(column(COMMUNES, "population").stream().mapToInt(Integer::parseInt).sum()).isEqualTo(17_574_003);
        assertThat(COMMUNES.stream().collect(Collectors.groupingBy(row -> row.getField("rurality"),
                Collectors.counting())))
                .isEqualTo(Map.of("rural", 185L, "mixed", 78L, "urban", 82L, "", 1L));
    }

    @Test
    void every_commune_is_governed_by_one_of_the_345_municipalities() {
        List<String> governed = MUNICIPALITIES.stream()
                .flatMap(row -> Arrays.stream(row.getField("communes").split(";"))).toList();
        assertThat(MUNICIPALITIES).hasSize(345)
                .allMatch(row -> row.getField("communes").startsWith(row.getField("code")));
        assertThat(governed).containsExactlyInAnyOrderElementsOf(column(COMMUNES, "code"));
    }

    @Test
    void codes_that_people_know_by_heart_are_where_they_should_be() {
        Map<String, String> names = COMMUNES.stream()
                .collect(Collectors.toMap(row -> row.getField("code"), row -> row.getField("name")));
        assertThat(names).containsEntry("13125", "Quilicura").containsEntry("13101", "Santiago")
                .containsEntry("01107", "Alto Hospicio")
                .containsEntry("16101", "Chillán").containsEntry("08101", "Concepción").containsEntry("15101", "Arica")
                .containsEntry("02101", "Antofagasta").containsEntry("09101", "Temuco")
                .containsEntry("12202", "Antártica")
                .containsEntry("05201", "Isla de Pascua").containsEntry("10202", "Ancud")
                .containsEntry("14101", "Valdivia");
    }

    private static List<String> column(List<NamedCsvRecord> rows, String field) {
        return rows.stream().map(row -> row.getField(field)).toList();
    }

    private static List<NamedCsvRecord> rows(String name) {
        return SeedFile.of(Path.of("content"), "territory/" + name + ".csv").rows();
    }
}
