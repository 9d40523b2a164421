/**
 * How a parsed query becomes clauses for one snapshot of the index: forms of words, related words of the thesaurus,
 * similar spellings, phrases, prefixes and fields.
 *
 * <p>Only this stage decides which terms a word of a query stands for and what they weigh.
 *
 * <p>Open {@link minga.search.lucene.expansion.QueryPlanner} first.
 */
package minga.search.lucene.expansion;
