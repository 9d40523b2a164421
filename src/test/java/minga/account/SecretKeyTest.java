package minga.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minga.platform.InvalidSettings;
import minga.platform.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the key that seals second-factor secrets. */
class SecretKeyTest {

    private static final byte[] SECRET = "doce gatos negros 20".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void is_made_once_for_its_owner_only_and_read_ever_after() throws IOException {
        Settings settings = Settings.defaults(folder);
        byte[] key = SecretKeyFile.loadKey(settings);
        assertThat(key).hasSize(32);
        assertThat(SecretKeyFile.loadKey(settings)).isEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(settings.secondFactorKey())))
                .isEqualTo("rw-------");
        try (Stream<Path> beside = Files.list(settings.secondFactorKey().getParent())) {
            assertThat(beside.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
                    .isEqualTo(Set.of("second-factor.key"));
        }
    }

    @Test
    void a_setting_takes_the_place_of_the_file_and_a_bad_one_is_told_at_the_start() {
        String hex = "0123456789abcdef".repeat(4);
        Settings given = Settings.read(Map.of("MINGA_DATA", folder.toString(), "MINGA_SECOND_FACTOR_KEY", hex));
        assertThat(SecretKeyFile.loadKey(given)).isEqualTo(HexFormat.of().parseHex(hex));
        assertThat(given.secondFactorKey()).doesNotExist();
        assertThat(given.toString()).doesNotContain(hex);
        assertThatThrownBy(
                () -> Settings.read(Map.of("MINGA_SECOND_FACTOR_KEY", "corta", "MINGA_SECOND_FACTOR", "a veces")))
                .isInstanceOf(InvalidSettings.class).hasMessageContaining("64 letras")
                .hasMessageContaining("«a veces» no es ofrecido, equipo ni todos");
    }

    @Test
    void a_file_without_a_key_says_what_to_do() throws IOException {
        Settings settings = Settings.defaults(folder);
        Files.createDirectories(settings.secondFactorKey().getParent());
        for (String rubbish : new String[]{"", "nada", "00ff"}) {
            Files.writeString(settings.secondFactorKey(), rubbish);
            assertThatThrownBy(() -> SecretKeyFile.loadKey(settings)).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("respaldo");
        }
    }

    @Test
    void what_is_sealed_opens_for_its_owner_with_its_key_and_for_nobody_else() {
        SecretBox box = new SecretBox(SecretBox.random(32));
        String sealed = box.seal(SECRET, "totp:7");
        assertThat(box.open(sealed, "totp:7")).hasValue(SECRET);
        assertThat(box.seal(SECRET, "totp:7")).isNotEqualTo(sealed);
        assertThat(box.open(sealed, "totp:8")).isEmpty();
        assertThat(new SecretBox(SecretBox.random(32)).open(sealed, "totp:7")).isEmpty();
        String changed = (sealed.charAt(30) == 'A' ? 'B' : 'A') + "";
        assertThat(box.open(sealed.substring(0, 30) + changed + sealed.substring(31), "totp:7")).isEmpty();
    }
}
