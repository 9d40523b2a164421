/**
 * The round through the antecedentes: does the link still answer, does the file still have its hash? In the
 * municipality, the inspection of what is kept.
 *
 * <p>Promise: what a ficha says is proven can be seen; where it cannot be seen any more, the ficha says so and its
 * municipality hears of it, once. That the portal itself is cut off is never held against a link.
 *
 * <p>Open first: {@link minga.inspection.EvidenceChecker}.
 */
package minga.inspection;
