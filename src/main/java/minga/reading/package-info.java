/**
 * A practice as everybody reads it: the ficha with its chain drawn from objective to evidence, each published version
 * at an address of its own, what changed between two versions, and the tombstone of a practice that was withdrawn.
 *
 * <p>Promise: what is shown is published, and nothing else, but to whom its municipality handed a secret address; every
 * field of the ficha is either shown or named as not informed; a gap in the chain is drawn and said, never hidden; the
 * place that a search points to exists in the page.
 *
 * <p>Open first: {@link minga.reading.PracticeResource}, then {@link minga.reading.ResultsChainBuilder}.
 */
package minga.reading;
