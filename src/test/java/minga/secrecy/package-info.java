/**
 * The promise that nothing unpublished is ever seen, tried with chance.
 *
 * <p>A {@link minga.secrecy.RandomCollectionWork} of people does what people do; the
 * {@link minga.secrecy.IndexLeakCheck} stands where the public stands.
 *
 * <p>Open first: {@link minga.secrecy.UnpublishedContentTest}.
 */
package minga.secrecy;
