-- One number space for every row that needs a name of its own.
CREATE SEQUENCE minga_id START WITH 1000 INCREMENT BY 200;

-- Which database this is: an index built from another one must not be believed.
CREATE TABLE portal_identity (
    id INTEGER NOT NULL PRIMARY KEY,
    database_id VARCHAR(36) NOT NULL
);

-- The one locked row from which change numbers come. A sequence would let a reader pass a number not yet committed.
CREATE TABLE change_counter (
    id INTEGER NOT NULL PRIMARY KEY,
    last_number BIGINT NOT NULL
);
INSERT INTO change_counter (id, last_number) VALUES (1, 0);

CREATE TABLE change_log (
    change_number BIGINT NOT NULL PRIMARY KEY,
    happened_at TIMESTAMP NOT NULL,
    kind VARCHAR(40) NOT NULL,
    subject BIGINT NOT NULL,
    detail VARCHAR(400)
);
