package minga.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import minga.platform.Settings;
import minga.platform.TestDatabase;

/** Accounts with second factors on a real database, and an app that reads the secret as telephones do. */
final class SecondFactorFixture implements AutoCloseable {

    static final String ROSA = "rosa@quilicura.cl";

    final AccountFixture town;
    final SecretBox box = new SecretBox(SecretBox.random(32));
    final List<SecondFactorEvent> events = new ArrayList<>();
    final SecondFactors factors;
    final long rosa;

    SecondFactorFixture(TestDatabase kind) {
        this(kind, Settings.SecondFactor.Rule.OFFERED);
    }

    SecondFactorFixture(TestDatabase kind, Settings.SecondFactor.Rule rule) {
        town = new AccountFixture(kind);
        factors = factors(rule, box);
        rosa = town.joins(ROSA, Role.MEMBER).id();
    }

    SecondFactors factors(Settings.SecondFactor.Rule rule, SecretBox withBox) {
        return new JpaSecondFactors(town.transactions, town.sessions, rule, withBox, events::add, town.clock,
                TestPasswords.HASHER);
    }

    /** Sets the app up; the secret. */
    byte[] sets(long account) {
        byte[] secret = secret(factors.beginAppSetUp(account));
        factors.confirmApp(account, codeNow(secret));
        return secret;
    }

    String codeNow(byte[] secret) {
        return Totp.code(secret, Totp.stepAt(town.clock.instant()));
    }

    /** A step later, so that a code may be used again. */
    String nextCode(byte[] secret) {
        town.clock.turn(Duration.ofSeconds(30));
        return codeNow(secret);
    }

    /** As an app reads it. */
    static byte[] secret(SecondFactors.AppSetUp setUp) {
        java.math.BigInteger number = java.math.BigInteger.ZERO;
        for (char sign : setUp.secret().toCharArray()) {
            number = number.shiftLeft(5)
                    .add(java.math.BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign)));
        }
        byte[] bytes = number.toByteArray();
        byte[] secret = new byte[Totp.SECRET_BYTES];
        int length = Math.min(bytes.length, secret.length);
        System.arraycopy(bytes, bytes.length - length, secret, secret.length - length, length);
        return secret;
    }

    @Override
    public void close() {
        town.close();
    }
}
