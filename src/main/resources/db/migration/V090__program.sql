-- One row to write into, to know that the database takes writes.
CREATE TABLE portal_pulse (
    id INTEGER NOT NULL PRIMARY KEY,
    beat TIMESTAMP NOT NULL
);
INSERT INTO portal_pulse (id, beat) VALUES (1, CURRENT_TIMESTAMP);
