-- What the virus scanner said about a file of evidence: once for each file, however many fichas name it
CREATE TABLE file_scan (
    file_hash VARCHAR(64) NOT NULL PRIMARY KEY,
    signature VARCHAR(200) NOT NULL,
    scanned_at TIMESTAMP NOT NULL
);
