/**
 * Connection limits, slow-request protection, thread pools and early answers of the embedded server: who may keep a
 * connection open, how slowly a request may come, which threads work on it, and what is answered while the portal
 * starts, stops or is too busy.
 *
 * <p>It promises that no thread waits for a request to arrive: headers and bodies are collected without one, so that
 * any number of slow senders leaves reading and health checks as fast as before. Beside the filters for addresses in
 * {@code minga.program} it is the only package that uses Grizzly.
 *
 * <p>Begin with {@link minga.program.grizzly.NetworkProtection}.
 */
package minga.program.grizzly;
