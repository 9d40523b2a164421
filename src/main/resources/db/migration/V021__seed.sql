-- What was loaded from content/, and in which form: a file is read again only when it changed.
CREATE TABLE seed_loaded (
    name VARCHAR(200) NOT NULL PRIMARY KEY,
    hash VARCHAR(64) NOT NULL
);
