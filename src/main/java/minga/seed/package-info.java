/**
 * Loads the initial data (territory, vocabularies, practices and seminars of the ministry's presentation) from the
 * folder {@code content}.
 *
 * <p>Promise: loading again changes nothing that people edited, and nothing comes in twice.
 *
 * <p>Open first: {@link minga.seed.Seed}.
 */
package minga.seed;
