package minga.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the shades of the map of regions. */
class MapShadingTest {

    @Test
    void regions_between_ten_and_twenty_one_do_not_share_one_blue() {
        MapShades shades = MapShades.of(List.of(10, 11, 12, 13, 14, 14, 15, 16, 17, 18, 19, 20, 21, 21, 13, 70));
        assertThat(List.of(10, 13, 16, 20).stream().map(shades::of).distinct()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(shades.of(10)).isEqualTo(1);
        assertThat(shades.of(70)).isEqualTo(4);
    }

    @Test
    void none_has_no_blue_equal_counts_have_one_and_more_is_never_lighter() {
        MapShades shades = MapShades.of(List.of(0, 1, 1, 1, 1, 2, 3, 9));
        assertThat(shades.of(0)).isZero();
        for (int count = 1; count < 9; count++) {
            assertThat(shades.of(count)).isBetween(1, shades.of(count + 1));
        }
        assertThat(MapShades.of(List.of(0, 0)).of(0)).isZero();
        assertThat(MapShades.of(List.of(0, 3)).of(3)).isEqualTo(4);
    }
}
