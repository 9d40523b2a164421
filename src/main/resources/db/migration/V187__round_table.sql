-- The Mesa Intermunicipal: one record, with its members and their terms.
CREATE TABLE round_table (
    id BIGINT NOT NULL PRIMARY KEY,
    name VARCHAR(300),
    description VARCHAR(4000),
    updated_at TIMESTAMP NOT NULL,
    revision BIGINT NOT NULL
);
CREATE TABLE round_table_member (
    id BIGINT NOT NULL PRIMARY KEY,
    round_table_id BIGINT NOT NULL REFERENCES round_table (id),
    place INTEGER NOT NULL,
    municipality VARCHAR(60),
    person VARCHAR(300),
    office VARCHAR(300),
    contact VARCHAR(254),
    from_day DATE,
    until_day DATE
);
CREATE INDEX round_table_member_of ON round_table_member (round_table_id);
