/**
 * The controlled vocabularies that a ficha chooses from: themes, populations, kinds of practice. In the municipality,
 * the nomenclature.
 *
 * <p>Promise: a code never changes its meaning; each term is there in Spanish and English; an import finds a term under
 * its aliases too.
 *
 * <p>Open first: {@link minga.vocabulary.Vocabularies}.
 */
package minga.vocabulary;
