/**
 * The good practice and its ficha: what a municipality did, in the chain objective, activity, indicator, means of
 * verification, evidence.
 *
 * <p>Promise: a published version never changes and keeps its address for ever; a state of evidence is computed, never
 * typed; every field is written through its one line in the template.
 *
 * <p>Open first: {@link minga.practice.Practice}, then {@link minga.practice.PracticeTemplate}.
 */
package minga.practice;
