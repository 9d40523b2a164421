-- What people look for, counted by month and words; nothing of it says who.
CREATE TABLE search_tally (
    id BIGINT NOT NULL PRIMARY KEY,
    tally_month VARCHAR(7) NOT NULL,
    words VARCHAR(200) NOT NULL,
    asked INTEGER NOT NULL,
    hits INTEGER NOT NULL,
    opened_first INTEGER NOT NULL,
    opened_next INTEGER NOT NULL,
    opened_later INTEGER NOT NULL,
    CONSTRAINT search_tally_once UNIQUE (tally_month, words)
);
