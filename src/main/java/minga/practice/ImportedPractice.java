package minga.practice;

/**
 * A complete practice from a file, to be stored as published.
 *
 * @param municipality the code of the institution it belongs to
 * @param sourceId its name where it was found; once taken in, that name is taken
 * @param version its content, filled through {@link PracticeTemplate} into {@link PracticeVersion#blank}
 */
public record ImportedPractice(String municipality, String sourceId, PracticeVersion version) {}
