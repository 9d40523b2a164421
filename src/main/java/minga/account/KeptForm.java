package minga.account;

import java.time.Instant;

/**
 * A form that came after its session ended.
 *
 * @param address the path and query to which it was sent
 * @param fields its parameters, URL-encoded, without passwords, codes and token
 */
public record KeptForm(String address, String fields, Instant keptAt) {}
