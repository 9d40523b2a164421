/**
 * The launcher: the first class that runs when an operator starts the program.
 *
 * <p>Promise: it loads nothing but Java itself, and runs on an older Java far enough to refuse it with a message.
 *
 * <p>Open first: {@link minga.program.launch.Launcher}.
 */
package minga.program.launch;
