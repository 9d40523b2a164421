package minga.frontpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests the sitemap of few and of many addresses. */
class SitemapTest {

    private static Sitemap of(int addresses, int most) {
        return new Sitemap(IntStream.rangeClosed(1, addresses)
                .mapToObj(i -> new Sitemap.Entry("/practicas/p-" + i, null)).toList(), "https://minga.example", most);
    }

    @Test
    void up_to_the_limit_there_is_one_file() {
        Sitemap sitemap = of(3, 3);
        assertThat(sitemap.files()).isEqualTo(1);
        assertThat(sitemap.whole()).isEqualTo(sitemap.file(1))
                .contains("<urlset", "<loc>https://minga.example/practicas/p-3</loc>").doesNotContain("lastmod");
    }

    @Test
    void beyond_the_limit_an_index_names_the_files_that_share_the_addresses() {
        Sitemap sitemap = of(7, 3);
        assertThat(sitemap.files()).isEqualTo(3);
        assertThat(sitemap.whole()).contains("<sitemapindex", "<loc>https://minga.example/sitemap-3.xml</loc>")
                .doesNotContain("sitemap-4", "practicas");
        assertThat(sitemap.file(3)).contains("p-7<").doesNotContain("p-6<");
        assertThat(Sitemap.MOST).isEqualTo(50_000);
    }

    @Test
    void the_last_change_is_a_moment_and_addresses_are_escaped() {
        String xml = new Sitemap(
                List.of(new Sitemap.Entry("/practicas/a&b", Instant.parse("2026-11-29T10:15:30.123Z"))),
                "https://minga.example", 5).whole();
        assertThat(xml)
                .contains("<loc>https://minga.example/practicas/a&amp;b</loc><lastmod>2026-11-29T10:15:30Z</lastmod>");
    }
}
