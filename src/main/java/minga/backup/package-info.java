/**
 * The backup ("respaldo"): everything that must not be lost, in a folder that can be checked and brought back.
 *
 * <p>Promise: a backup without a manifest is no backup; every byte is hashed; nothing is restored over anything. In the
 * portable form the rows of one kind of database become those of the other, which is also the way from Derby to
 * PostgreSQL.
 *
 * <p>Open first: {@link minga.backup.Backup}.
 */
package minga.backup;
