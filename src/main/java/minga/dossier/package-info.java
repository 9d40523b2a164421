/**
 * Dossiers: practices put together, in order, with a foreword, notes and questions, for a seminar or a visit. In the
 * municipality, the folder that is handed out at the door.
 *
 * <p>Promise: a published version of a dossier keeps the versions of the practices that it was made from, and its
 * checksum; what was withdrawn since is shown by its tombstone and by nothing else.
 *
 * <p>Open first: {@link minga.dossier.DossierVersion} for the record, {@link minga.dossier.DossierChapters} for what is
 * read, {@link minga.dossier.SelectionResource} for the practices that a reader marks.
 */
package minga.dossier;
