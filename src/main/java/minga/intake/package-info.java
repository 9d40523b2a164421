/**
 * How practices come in that were written elsewhere: files of many fichas, old decks. In the municipality, the tray of
 * what arrived.
 *
 * <p>Promise: an import may be broken off and begun again, and nothing comes in twice; a bad line is told with its number
 * and stops no other.
 *
 * <p>Open first: {@link minga.intake.PracticeImport}.
 */
package minga.intake;
