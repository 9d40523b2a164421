package minga.account;

import java.time.Instant;

/**
 * A form that was typed and not saved: it came after its session ended, or is a draft.
 *
 * @param address the path and query to which it was sent
 * @param fields its parameters, URL-encoded, without passwords, codes and token
 */
public record KeptForm(String address, String fields, Instant keptAt) {}
