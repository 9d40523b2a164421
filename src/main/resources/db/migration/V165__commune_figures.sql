-- Inhabitants of each commune (census of 2017, INE) and whether the rural development policy (PNDR) counts it as rural.
ALTER TABLE commune ADD COLUMN population INTEGER;
ALTER TABLE commune ADD COLUMN rurality VARCHAR(10);
