package minga.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** One browser in which somebody is signed in. */
@Entity
@Table(name = "account_session")
public class SignedIn {

    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected SignedIn() {
        // for the database
    }

    SignedIn(String tokenHash, long accountId, Instant now) {
        this.tokenHash = tokenHash;
        this.accountId = accountId;
        this.createdAt = now;
        this.seenAt = now;
    }

    /** It ends a day after it was last seen, or after that many hours, whichever comes first. */
    boolean alive(Duration longest, Instant now) {
        Duration idle = longest.compareTo(Duration.ofHours(12)) < 0 ? longest : Duration.ofHours(12);
        return now.isBefore(seenAt.plus(idle)) && now.isBefore(createdAt.plus(longest.multipliedBy(2)));
    }

    /** True when it is time to write down that it was seen: not at every request. */
    boolean stale(Instant now) {
        return now.isAfter(seenAt.plus(SEEN_EVERY));
    }


    long accountId() {
        return accountId;
    }
}
