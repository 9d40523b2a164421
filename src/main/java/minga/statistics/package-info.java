/**
 * Statistics of published practices: how many there are of what, where, and what nobody has told yet. In the
 * municipality, the yearbook.
 *
 * <p>Promise: every figure is counted by the search, so that the list behind it is one click away and says the same;
 * every chart says in words what it shows and has its table and file.
 *
 * <p>Open first: {@link minga.statistics.StatisticsReader} for the figures, {@link minga.statistics.Findings} for the
 * sentences.
 */
package minga.statistics;
