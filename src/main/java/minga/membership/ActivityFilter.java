package minga.membership;

import java.time.LocalDate;

/**
 * Which entries of the change log are asked for.
 *
 * @param person part of a name or mail; empty for anybody
 * @param kind the name of a {@link minga.change.ChangeKind}; empty for any
 * @param subject a code, or part of what an entry says of its record; empty for any
 * @param from first day, in continental Chile; null for the beginning
 * @param until last day; null for today
 */
public record ActivityFilter(String person, String kind, String subject, LocalDate from, LocalDate until) {}
