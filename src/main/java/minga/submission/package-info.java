/**
 * Writing a ficha in several sittings and sending it. In the municipality, the postulación.
 *
 * <p>Promise: nothing typed is lost; what cannot be read comes back as it was typed; of two who write at once nobody
 * overwrites the other; a form sent twice counts once.
 *
 * <p>Open first: {@link minga.submission.Submissions}.
 */
package minga.submission;
