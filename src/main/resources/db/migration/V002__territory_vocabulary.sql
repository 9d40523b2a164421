CREATE TABLE region (
    code VARCHAR(2) NOT NULL PRIMARY KEY,
    name VARCHAR(100) NOT NULL,
    short_name VARCHAR(60) NOT NULL,
    roman VARCHAR(6) NOT NULL,
    north_to_south INTEGER NOT NULL
);
CREATE TABLE province (
    code VARCHAR(3) NOT NULL PRIMARY KEY,
    name VARCHAR(100) NOT NULL,
    region_code VARCHAR(2) NOT NULL REFERENCES region (code)
);
CREATE TABLE commune (
    code VARCHAR(5) NOT NULL PRIMARY KEY,
    name VARCHAR(100) NOT NULL,
    province_code VARCHAR(3) NOT NULL REFERENCES province (code),
    other_names VARCHAR(200)
);
CREATE TABLE municipality (
    code VARCHAR(5) NOT NULL PRIMARY KEY REFERENCES commune (code),
    name VARCHAR(100) NOT NULL,
    commune_codes VARCHAR(40) NOT NULL
);
CREATE TABLE term (
    id BIGINT NOT NULL PRIMARY KEY,
    vocabulary VARCHAR(40) NOT NULL,
    code VARCHAR(60) NOT NULL,
    place INTEGER NOT NULL,
    es VARCHAR(400) NOT NULL,
    en VARCHAR(400) NOT NULL,
    parent VARCHAR(60),
    note VARCHAR(2000),
    CONSTRAINT term_once UNIQUE (vocabulary, code)
);
