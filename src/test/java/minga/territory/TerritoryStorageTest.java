package minga.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import minga.platform.Database;
import minga.platform.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of storing and looking up regions, communes and municipalities. */
class TerritoryStorageTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_map_comes_back_north_to_south_and_by_name(TestDatabase kind) {
        try (Database database = kind.open()) {
            new JpaTerritory(database.transactions()).replace(atlas());
            Territory anew = new JpaTerritory(database.transactions());
            assertThat(anew.regions()).extracting(Region::code).containsExactly("15", "13", "12");
            assertThat(anew.communes()).extracting(Commune::name)
                    .containsExactly("Antártica", "Arica", "Cabo de Hornos", "Ñuñoa", "Quilicura", "Tiltil");
            assertThat(anew.commune("13125").orElseThrow().region()).isEqualTo("13");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_commune_is_found_however_it_is_written(TestDatabase kind) {
        try (Database database = kind.open()) {
            Territory territory = new JpaTerritory(database.transactions());
            territory.replace(atlas());
            for (String name : List.of("Tiltil", "Til Til", "TIL-TIL", " til  til ")) {
                assertThat(territory.communeNamed(name)).as(name).map(Commune::code).contains("13303");
            }
            assertThat(territory.communeNamed("nunoa")).map(Commune::code).contains("13120");
            assertThat(territory.communeNamed("Macondo")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void one_municipality_may_govern_two_communes(TestDatabase kind) {
        try (Database database = kind.open()) {
            Territory territory = new JpaTerritory(database.transactions());
            territory.replace(atlas());
            assertThat(territory.governing("12202").orElseThrow().name()).isEqualTo("Cabo de Hornos");
            assertThat(territory.municipality("12202")).isEmpty();
            assertThat(territory.municipalities()).hasSize(5);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void drawing_the_map_again_leaves_one_map(TestDatabase kind) {
        try (Database database = kind.open()) {
            Territory territory = new JpaTerritory(database.transactions());
            territory.replace(atlas());
            territory.replace(atlas());
            assertThat(new JpaTerritory(database.transactions()).communes()).hasSize(6);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void half_a_map_is_never_seen(TestDatabase kind) {
        try (Database database = kind.open()) {
            Territory territory = new JpaTerritory(database.transactions());
            territory.replace(atlas());
            Territory.Atlas torn = new Territory.Atlas(atlas().regions(), atlas().provinces(),
                    List.of(new Commune("99999", "Nadie", "999")), List.of());
            assertThatThrownBy(() -> territory.replace(torn)).isInstanceOf(RuntimeException.class);
            assertThat(territory.communes()).hasSize(6);
            assertThat(new JpaTerritory(database.transactions()).communes()).hasSize(6);
        }
    }

    private static Territory.Atlas atlas() {
        return new Territory.Atlas(
                List.of(new Region("12", "Región de Magallanes y de la Antártica Chilena", "Magallanes", "XII", 16),
                        new Region("13", "Región Metropolitana de Santiago", "Metropolitana", "RM", 7),
                        new Region("15", "Región de Arica y Parinacota", "Arica y Parinacota", "XV", 1)),
                List.of(new Province("122", "Antártica Chilena", "12"), new Province("131", "Santiago", "13"),
                        new Province("133", "Chacabuco", "13"), new Province("151", "Arica", "15")),
                List.of(new Commune("12201", "Cabo de Hornos", "122"), new Commune("12202", "Antártica", "122"),
                        new Commune("13120", "Ñuñoa", "131"), new Commune("13125", "Quilicura", "131"),
                        new Commune("13303", "Tiltil", "133"), new Commune("15101", "Arica", "151")),
                List.of(new Municipality("12201", "Cabo de Hornos", "12201;12202"),
                        new Municipality("13120", "Ñuñoa", "13120"),
                        new Municipality("13125", "Quilicura", "13125"), new Municipality("13303", "Tiltil", "13303"),
                        new Municipality("15101", "Arica", "15101")));
    }
}
