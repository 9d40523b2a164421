/**
 * The program itself: what starts, stops, saves and checks the portal. The municipality calls it "el sistema".
 *
 * <p>Promise: the server, the commands and the tests are wired in one place, by hand; one process at a time has the data
 * directory; whatever was open is closed in order.
 *
 * <p>Open first: {@link minga.program.Portal}, then {@link minga.program.Main}.
 */
package minga.program;
