package minga.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final String MAIL = "rosa.munoz@quilicura.cl";
    private static final String NAME = "Rosa Muñoz Pérez";

    @ParameterizedTest
    @ValueSource(strings = {"tres gatos en el muelle", "correcto caballo batería", "ñandú bajo la lluvia", "xK9#vT2mQ!pL", "窓の外に三匹の猫がいた夜", "Ναι στο καράβι μας"})
    void a_phrase_in_any_language_or_a_machine_made_password_is_good(String password) {
        assertThat(PasswordRules.fault("p", password, MAIL, NAME)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Contraseña2026!", "contrasena123", "C0ntr@s3ña2026", "passwordpassword", "Municipalidad1", "qwertyuiop12", "123456789012",
        "aaaaaaaaaaaa", "abababababab", "quilicura2026", "1qaz2wsx3edc", "!!!!2026!!!!2026"})
    void the_commonest_and_what_is_made_of_them_is_refused(String password) {
        assertThat(PasswordRules.fault("p", password, MAIL, NAME)).get().extracting("key").isEqualTo("account.password.easy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rosa.munoz@quilicura.cl", "ROSA.MUNOZ@quilicura.cl", "rosamunoz123456", "Rosa Muñoz Pérez", "RosaMunozPerez1"})
    void one_s_own_name_or_mail_is_refused(String password) {
        assertThat(PasswordRules.fault("p", password, MAIL, NAME)).get().extracting("key").isEqualTo("account.password.easy");
    }

    @Test
    void eleven_signs_are_too_few_and_two_hundred_are_enough() {
        assertThat(PasswordRules.fault("p", "gato muelle", MAIL, NAME)).get().extracting("key").isEqualTo("account.password.short");
        assertThat(PasswordRules.fault("p", "gatos y peces ".repeat(14).substring(0, 195) + "luna!", MAIL, NAME)).isEmpty();
        assertThat(PasswordRules.fault("p", "gatos y peces ".repeat(15).substring(0, 201), MAIL, NAME)).get().extracting("key").isEqualTo("fault.tooLong");
    }

    @Test
    void a_hash_says_its_cost_and_the_same_password_never_gives_the_same_hash() {
        String hash = Passwords.hash("tres gatos en el muelle");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(Passwords.hash("tres gatos en el muelle"));
        assertThat(Passwords.matches("tres gatos en el muelle", hash)).isTrue();
        assertThat(Passwords.matches("tres gatos en el muelle ", hash)).isFalse();
        assertThat(Passwords.outdated(hash)).isFalse();
        assertThat(Passwords.outdated(Passwords.hash("x", "m=8192,t=1,p=1"))).isTrue();
    }

    @Test
    void an_enye_in_one_sign_or_in_two_is_the_same_password() {
        assertThat(Passwords.matches("man\u0303ana sera\u0301 tarde", Passwords.hash("ma\u00f1ana ser\u00e1 tarde"))).isTrue();
    }
}
