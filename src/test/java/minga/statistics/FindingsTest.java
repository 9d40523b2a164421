package minga.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import minga.search.FacetName;
import minga.web.Language;
import org.junit.jupiter.api.Test;

/** Tests the sentences that the statistics say, in both languages. */
class FindingsTest {

    private final Map<FacetName, List<Tally>> tallies = new EnumMap<>(FacetName.class);
    private Coverage coverage = new Coverage(List.of(), List.of());

    private FindingsTest count(FacetName facet, Object... labelsAndCounts) {
        List<Tally> values = new ArrayList<>();
        for (int i = 0; i < labelsAndCounts.length; i += 2) {
            String label = (String) labelsAndCounts[i];
            values.add(new Tally(label, label, (Integer) labelsAndCounts[i + 1], "/practicas"));
        }
        tallies.put(facet, values);
        return this;
    }

    private String said(Topic topic) {
        return new Findings(new Statistics(20, 16, tallies, coverage, true), Language.ES).all().get(topic);
    }

    @Test
    void one_theme_leads_some_share_the_place_or_many_do() {
        count(FacetName.THEME, "Salud", 9, "Empleo", 8);
        assertThat(said(Topic.THEMES)).isEqualTo("Salud reúne más prácticas que ningún otro tema: 9 de 20");
        count(FacetName.THEME, "Salud", 9, "Empleo", 9, "Vivienda", 9, "Datos", 1);
        assertThat(said(Topic.THEMES))
                .isEqualTo("Salud, Empleo y Vivienda son los temas con más prácticas: 9 cada uno");
        count(FacetName.THEME, "A", 1, "B", 1, "C", 1, "D", 1);
        assertThat(said(Topic.THEMES)).isEqualTo("4 temas comparten el primer lugar, con 1 práctica cada uno");
        count(FacetName.THEME);
        assertThat(said(Topic.THEMES)).isEqualTo("Ninguna práctica informa su tema");
    }

    @Test
    void regions_without_practices_are_named_where_they_are_few() {
        count(FacetName.REGION, "Ñuble", 0, "Aysén", 0, "Maule", 2);
        assertThat(said(Topic.REGIONS)).isEqualTo("2 regiones no tienen ninguna práctica: Ñuble y Aysén");
        count(FacetName.REGION, "Ñuble", 0, "Maule", 2);
        assertThat(said(Topic.REGIONS)).isEqualTo("Una región no tiene ninguna práctica: Ñuble");
        count(FacetName.REGION, "Ñuble", 1, "Maule", 2);
        assertThat(said(Topic.REGIONS)).isEqualTo("Las 2 regiones tienen al menos una práctica");
        count(FacetName.REGION, "A", 0, "B", 0, "C", 0, "D", 0, "Metropolitana", 3);
        assertThat(said(Topic.REGIONS)).isEqualTo("Todas las prácticas son de la región Metropolitana");
        count(FacetName.REGION, "A", 0, "B", 0, "C", 0, "D", 0, "E", 3, "F", 1);
        assertThat(said(Topic.REGIONS)).isEqualTo("4 de 6 regiones no tienen ninguna práctica");
    }

    @Test
    void the_five_years_in_a_row_with_most_beginnings_are_said() {
        count(FacetName.YEAR, "2001", 2, "2014", 3, "2016", 4, "2018", 1, "2019", 1);
        assertThat(said(Topic.YEARS)).isEqualTo("8 de las 11 prácticas con fecha comenzaron entre 2014 y 2018");
        count(FacetName.YEAR, "2014", 3);
        assertThat(said(Topic.YEARS)).isEqualTo("3 de las 3 prácticas con fecha comenzaron en 2014");
        count(FacetName.YEAR);
        assertThat(said(Topic.YEARS)).isEqualTo("Ninguna práctica informa en qué año comenzó");
    }

    @Test
    void evidence_counts_as_proven_from_checked_on() {
        count(FacetName.EVIDENCE, "DECLARED", 10, "ATTACHED", 5, "CHECKED", 3, "VERIFIED", 2);
        assertThat(said(Topic.EVIDENCE)).isEqualTo("5 de 20 prácticas tienen evidencia comprobada o verificada");
        count(FacetName.EVIDENCE, "DECLARED", 20, "ATTACHED", 0, "CHECKED", 0, "VERIFIED", 0);
        assertThat(said(Topic.EVIDENCE)).isEqualTo("Ninguna práctica tiene todavía evidencia comprobada");
    }

    @Test
    void gaps_name_regions_where_they_are_few_and_the_worst_stand_first() {
        coverage = new Coverage(List.of("Maule", "Ñuble", "Biobío", "Aysén", "Arica"),
                List.of(row("Salud", 1, 1, 1, 1, 1), row("Datos", 1, 0, 0, 1, 1), row("Trata", 0, 0, 0, 0, 0),
                        row("Aptitudes", 1, 0, 0, 0, 0)));
        Findings findings = new Findings(new Statistics(20, 5, tallies, coverage, true), Language.ES);
        assertThat(findings.gaps()).containsExactly("«Trata»: ninguna región tiene prácticas.",
                "«Aptitudes»: faltan prácticas en 4 de 5 regiones.", "«Datos»: faltan prácticas en Ñuble y Biobío.");
        assertThat(said(Topic.COVERAGE)).isEqualTo("11 de 20 cruces de objetivo y región no tienen prácticas");
    }

    @Test
    void where_no_practice_names_an_objective_that_is_said_once() {
        coverage = new Coverage(List.of("Maule", "Ñuble"), List.of(row("Salud", 0, 0), row("Datos", 0, 0)));
        assertThat(said(Topic.COVERAGE))
                .isEqualTo("Ninguna práctica informa a qué objetivo del Pacto Mundial responde");
        assertThat(new Findings(new Statistics(20, 2, tallies, coverage, true), Language.ES).gaps()).isEmpty();
    }

    @Test
    void every_sentence_has_its_words_in_english_too() {
        count(FacetName.THEME, "Health", 9).count(FacetName.REGION, "Ñuble", 0, "Maule", 2)
                .count(FacetName.YEAR, "2014", 3, "2015", 1).count(FacetName.EVIDENCE, "CHECKED", 1);
        coverage = new Coverage(List.of("Maule"), List.of(row("Data", 0), row("Rights", 1)));
        Findings findings = new Findings(new Statistics(20, 5, tallies, coverage, true), Language.EN);
        assertThat(findings.all()).hasSize(7);
        assertThat(findings.all().values()).noneMatch(said -> said.contains("statistics."))
                .contains("Health has more practices than any other theme: 9 of 20",
                        "One region has no practice: Ñuble",
                        "1 of 20 practices have evidence that was checked or verified");
    }

    private static Coverage.Row row(String label, int... counts) {
        List<Coverage.Cell> cells = new ArrayList<>();
        for (int count : counts) {
            cells.add(new Coverage.Cell(count, Math.min(3, count), "/practicas"));
        }
        return new Coverage.Row(label, cells);
    }
}
