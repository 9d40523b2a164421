/**
 * The assessment of a ficha by the rubric: who assesses it, their verdicts, and the level that the practice reached. In
 * the municipality, the evaluation committee.
 *
 * <p>Promise: a verdict that was given is kept for ever with the version of its rubric; nobody sees a colleague's
 * levels before giving their own; nothing of it is public before the practice is.
 *
 * <p>Open first: {@link minga.assessment.Assessments}.
 */
package minga.assessment;
