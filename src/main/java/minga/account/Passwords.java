package minga.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import minga.platform.Fault;
import minga.platform.Text;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords: what a good one is, and how it is kept. Argon2id with 19 MiB, 2 passes, 1 lane (OWASP Password Storage
 * Cheat Sheet); the parameters stand in the hash, so that they may be raised later.
 */
final class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<String> COMMON = Set.of("contrasena123", "contraseña123", "123456789012", "municipalidad",
            "municipalidad1", "municipalidad123", "passwordpassword", "password1234", "qwertyuiop12", "qwertyuiop123", "bienvenido123",
            "chile2025chile", "administrador", "administrador1", "administrador123", "migraciones2026", "1234567890ab", "contraseniasegura");

    /** A hash of nothing, so that an unknown account costs the same time as a known one. */
    static final String NOBODY = hash(Base64.getEncoder().encodeToString(random(24)));

    private Passwords() {}

    /** What is wrong with a new password, if anything. */
    static Optional<Fault> fault(String path, String password, String mail, String name) {
        String low = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST) {
            return Optional.of(Fault.at(path, "account.password.short", SHORTEST));
        }
        if (password.length() > LONGEST) {
            return Optional.of(Fault.at(path, "fault.tooLong", LONGEST, password.length()));
        }
        List<String> own = List.of(mail, mail.replaceAll("@.*", ""), name, Text.folded(name).replace(" ", ""));
        boolean easy = COMMON.contains(low) || low.chars().distinct().count() < 5 || own.stream().anyMatch(low::equalsIgnoreCase);
        return easy ? Optional.of(Fault.at(path, "account.password.easy")) : Optional.empty();
    }

    static String hash(String password) {
        byte[] salt = random(16);
        byte[] hash = argon(password, salt, MEMORY_KIB, PASSES);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    /** True where the password made that hash; takes as long for a wrong one. */
    static boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$");
        String[] cost = parts[3].split("[=,]");
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] made = argon(password, salt, Integer.parseInt(cost[1]), Integer.parseInt(cost[3]));
        return MessageDigest.isEqual(made, Base64.getDecoder().decode(parts[5]));
    }

    private static byte[] argon(String password, byte[] salt, int memory, int passes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory).withIterations(passes).withParallelism(1).withSalt(salt).build());
        byte[] hash = new byte[32];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
