/**
 * The program itself: commands, embedded server, start and stop, backup, health and log. The municipality calls it "el
 * sistema".
 *
 * <p>Promise: server, commands and tests use the same composition root, without a framework; one process at a time has
 * the data directory; whatever was opened is closed in reverse order.
 *
 * <p>Open first: {@link minga.program.Portal}, then {@link minga.program.Main}.
 */
package minga.program;
