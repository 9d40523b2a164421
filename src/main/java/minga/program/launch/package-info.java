/**
 * The door of the program on the machine that runs it.
 *
 * <p>Promise: it loads nothing but Java itself, runs on an older Java far enough to refuse it, and is the only thing in
 * {@code minga.jar}.
 *
 * <p>Open first: {@link minga.program.launch.Launcher}.
 */
package minga.program.launch;
