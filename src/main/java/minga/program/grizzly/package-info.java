/**
 * What stands between the network and the portal in the server that {@code serve} starts: who may keep a connection open, how
 * slowly a request may come, which threads work on it, and what is answered while the portal starts, stops or is too busy.
 *
 * <p>It promises that no thread waits for a request: headers and bodies are collected without one, so that any number of slow
 * senders leaves reading and health as they were. It is the only package that knows Grizzly, beside the guard of addresses.
 *
 * <p>Begin with {@link minga.program.grizzly.NetworkProtection}.
 */
package minga.program.grizzly;
