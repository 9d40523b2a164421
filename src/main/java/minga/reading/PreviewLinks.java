package minga.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import minga.account.AccessPolicy;
import minga.account.Action;
import minga.account.Caller;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.platform.Sha256;
import minga.platform.Transactions;
import minga.practice.Practice;
import minga.practice.PracticeVersion;
import minga.practice.Practices;

/**
 * Application service of secret addresses: the municipality of a ficha hands one out, so that somebody without an
 * account reads what is not public yet, until a day or until it is taken back. The token is kept nowhere, its hash is.
 */
public final class PreviewLinks {

    /** For so many days a link may open, at most. */
    static final int MOST_DAYS = 30;
    /** So many links of one practice may be open at once. */
    static final int MOST_OPEN = 10;
    private static final Duration KEPT = Duration.ofDays(30);

    private final Transactions transactions;
    private final Practices practices;
    private final JpaPreviewLinks links;
    private final Supplier<String> tokens;
    private final Clock clock;

    /** @param tokens makes a token: 64 hexadecimal digits that nobody can guess */
    public PreviewLinks(Transactions transactions, Practices practices, Supplier<String> tokens, Clock clock) {
        this.transactions = transactions;
        this.practices = practices;
        this.links = new JpaPreviewLinks(transactions);
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The practice, with the links that open, the newest first. */
    record Open(Practice practice, List<PreviewLink> links) {}

    /** @throws NotFound where there is no such practice, or it is not the caller's to write in */
    Open read(Caller caller, long practice) {
        return transactions.read(() -> {
            Practice found = editable(caller, practice);
            return new Open(found, links.open(practice, now()));
        });
    }

    private Practice editable(Caller caller, long practice) {
        return AccessPolicy.findAllowed(caller, Action.EDIT_DRAFT, practices.find(practice), "practice", practice);
    }

    /**
     * Makes a link to the newest version, and hands out its token, which cannot be read again.
     *
     * @param days for how long it opens, from 1 to {@value #MOST_DAYS}
     * @throws Invalid for other days
     * @throws Refused where the newest version is public, the practice is withdrawn, or too many links are open
     */
    String create(Caller caller, long practice, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new Invalid("dias", "reading.link.fault.days", MOST_DAYS);
        }
        String token = tokens.get();
        transactions.write(() -> {
            Practice found = editable(caller, practice);
            PracticeVersion version = found.newest();
            if (found.withdrawn() || version.publishedAt() != null) {
                throw new Refused("reading.link.public");
            }
            links.purge(now().minus(KEPT));
            if (links.open(practice, now()).size() >= MOST_OPEN) {
                throw new Refused("reading.link.many", MOST_OPEN);
            }
            links.add(new PreviewLink(Sha256.hex(token), practice, version.id(), caller.accountId(), now(),
                    now().plus(Duration.ofDays(days))));
        });
        return token;
    }

    /** From now on it opens nothing; one that opens nothing already stays so. */
    void revoke(Caller caller, long practice, long link) {
        transactions.write(() -> {
            editable(caller, practice);
            links.open(practice, now()).stream().filter(one -> one.id() == link).forEach(one -> one.revoke(now()));
        });
    }

    /**
     * The version to which the token leads, whether it was published meanwhile or not.
     *
     * @throws NotFound where the token is unknown, ended or was revoked, or its version is gone: nobody learns which
     */
    PracticeVersion follow(String token) {
        return transactions.read(() -> links.find(Sha256.hex(token)).filter(link -> link.opens(now()))
                .flatMap(link -> practices.find(link.practice()).filter(practice -> !practice.withdrawn())
                        .flatMap(practice -> practice.versions().stream().filter(one -> one.id() == link.version())
                                .findFirst()))
                .orElseThrow(() -> new NotFound("preview", "")));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
