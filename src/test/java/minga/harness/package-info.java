/**
 * What tests from outside stand on: the real program in a process of its own, a browser, and the checkers of pages.
 *
 * <p>Promise: nothing is imitated. The server that is tested is {@code target/minga.jar serve} (or Payara Micro) with
 * the WAR that people run, on an empty data directory and a free port, and everything that was started is stopped.
 *
 * <p>Open first: {@link minga.harness.RunningPortal}, then {@link minga.harness.Browser}.
 */
package minga.harness;
