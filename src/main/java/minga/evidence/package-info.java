/**
 * What proves a claim: a file or a link under a means of verification. In the municipality, the antecedentes.
 *
 * <p>Promise: a name is data, never a path; a file is known by its SHA-256, and what stands under that name is whole.
 *
 * <p>Open first: {@link minga.evidence.Evidence}.
 */
package minga.evidence;
