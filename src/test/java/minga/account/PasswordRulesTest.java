package minga.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import minga.harness.Measured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the validation of new passwords. */
class PasswordRulesTest {

    private static final PasswordHasher HASHER = new PasswordHasher();
    private static final String MAIL = "rosa.munoz@quilicura.cl";
    private static final String NAME = "Rosa Muñoz Pérez";

    @ParameterizedTest
    @ValueSource(strings = {"tres gatos en el muelle", "correcto caballo batería", "ñandú bajo la lluvia",
            "xK9#vT2mQ!pL", "窓の外に三匹の猫がいた夜", "Ναι στο καράβι μας"})
    void a_phrase_in_any_language_or_a_machine_made_password_is_good(String password) {
        assertThat(PasswordRules.findFault("p", password, MAIL, NAME)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Contraseña2026!", "contrasena123", "C0ntr@s3ña2026", "passwordpassword", "Municipalidad1",
            "qwertyuiop12", "123456789012",
            "aaaaaaaaaaaa", "abababababab", "quilicura2026", "1qaz2wsx3edc", "!!!!2026!!!!2026"})
    void the_commonest_and_what_is_made_of_them_is_refused(String password) {
        assertThat(PasswordRules.findFault("p", password, MAIL, NAME)).get().extracting("key")
                .isEqualTo("account.password.easy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"colocolo2026!", "UdeChile2026!!", "udechile12345", "VivaChile2026", "teamomucho12",
            "Tequieromucho1", "felizcumpleaños", "administrador1",
            "Bienvenida2026", "holaholahola1", "hola-hola-hola", "qwertyuiopas", "asdfghjklñqw", "1q2w3e4r5t6y",
            "zaq12wsxcde3", "abcdefghijkl", "Verano2026!!!", "santiago de chile",
            "p4ssw0rdp4ss", "C0l0C0l0_1925", "contr4s3ñ42026", "municipalidad de quilicura", "Alcaldesa2025.",
            "amordemivida1", "iloveyou20261", "SanBernardo#26", "princesa123456",
            "12345contraseña", "mi clave secreta", "Valentina2010", "juanpablo1987", "maria jose 1990",
            "septiembre2026", "Password1234", "monkeydragon1", "123456abcdef", "migracion2026!",
            "universidaddechile", "!!ColoColo!!99", "QWERTY123456", "colocoloXx12"})
    void what_people_here_take_is_refused_however_it_is_dressed(String password) {
        assertThat(PasswordRules.findFault("p", password, MAIL, NAME)).as(password).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"minga quilicura", "Minga-2026-Rosa", "munozperez1990", "rosa_quilicura_1", "M1ng4M1ng4M1ng4"})
    void the_portal_s_name_and_what_belongs_to_the_person_is_refused(String password) {
        assertThat(PasswordRules.findFault("p", password, MAIL, NAME)).get().extracting("key")
                .isEqualTo("account.password.easy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"una frase larga y secreta 27", "otra frase larga y secreta 28", "otra frase bien larga 9",
            "paraguas lento bajo el puente", "kJ8#mz!Lq2@w", "a8#3$k2!9^4z",
            "el tren sale con niebla", "tejado humo lagarto serrucho", "Zorzal-Ciruela-Quebrada", "7h2k9d4m1x8q"})
    void a_phrase_of_several_words_stays_good(String password) {
        assertThat(PasswordRules.findFault("p", password, MAIL, NAME)).isEmpty();
    }

    @Test
    void the_longest_password_is_judged_at_once() {
        for (String evil : List.of("a1".repeat(100), "amor".repeat(50), "qazwsx".repeat(33), "ab1!".repeat(50))) {
            assertThat(Measured.work(() -> PasswordRules.findFault("p", evil, MAIL, NAME)))
                    .isLessThan(Duration.ofMillis(500));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rosa.munoz@quilicura.cl", "ROSA.MUNOZ@quilicura.cl", "rosamunoz123456", "Rosa Muñoz Pérez",
            "RosaMunozPerez1"})
    void one_s_own_name_or_mail_is_refused(String password) {
        assertThat(PasswordRules.findFault("p", password, MAIL, NAME)).get().extracting("key")
                .isEqualTo("account.password.easy");
    }

    @Test
    void eleven_signs_are_too_few_and_two_hundred_are_enough() {
        assertThat(PasswordRules.findFault("p", "gato muelle", MAIL, NAME)).get().extracting("key")
                .isEqualTo("account.password.short");
        assertThat(PasswordRules.findFault("p", "gatos y peces ".repeat(14).substring(0, 195) + "luna!", MAIL, NAME))
                .isEmpty();
        assertThat(PasswordRules.findFault("p", "gatos y peces ".repeat(15).substring(0, 201), MAIL, NAME)).get()
                .extracting("key").isEqualTo("fault.tooLong");
    }

    @Test
    void a_hash_says_its_cost_and_the_same_password_never_gives_the_same_hash() {
        String hash = HASHER.hash("tres gatos en el muelle");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .isNotEqualTo(HASHER.hash("tres gatos en el muelle"));
        assertThat(HASHER.matches("tres gatos en el muelle", hash)).isTrue();
        assertThat(HASHER.matches("tres gatos en el muelle ", hash)).isFalse();
        assertThat(HASHER.isOutdated(hash)).isFalse();
        assertThat(HASHER.isOutdated(new PasswordHasher("m=8192,t=1,p=1").hash("x"))).isTrue();
    }

    @Test
    void an_enye_in_one_sign_or_in_two_is_the_same_password() {
        assertThat(HASHER.matches("man\u0303ana sera\u0301 tarde", HASHER.hash("ma\u00f1ana ser\u00e1 tarde")))
                .isTrue();
    }
}
