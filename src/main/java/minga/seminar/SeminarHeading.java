package minga.seminar;

import java.time.Instant;

/**
 * What identifies a seminar, read without its parts: for links and for fields that name one.
 *
 * @param title null in a draft that has none yet
 * @param publishedAt when it became public for the first time, or null
 */
public record SeminarHeading(String slug, String title, SeminarStatus status, Instant publishedAt) {}
