/**
 * Import of practices that were written elsewhere: files of many fichas, old presentations. In the municipality, the
 * tray of what arrived.
 *
 * <p>Promise: an import may be interrupted and begun again, and nothing is imported twice; a bad line is reported with
 * its number and stops no other.
 *
 * <p>Open first: {@link minga.intake.PracticeImport}.
 */
package minga.intake;
