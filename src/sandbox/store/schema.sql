-- What clients can write, and what must be found across customers. A customer's number is its row, counted from 1 without
-- gaps: nothing is ever deleted from this table. `doc` is the record as the API answers it, and stands last so that the
-- columns before it are read without it.
CREATE TABLE customers (
  number INTEGER PRIMARY KEY,
  customer_id TEXT NOT NULL,
  state INTEGER NOT NULL,
  last_change TEXT NOT NULL,
  email TEXT,       -- lower case
  phone TEXT,
  first_name TEXT,  -- folded
  last_name TEXT,   -- folded
  birthdate TEXT,
  reserves INTEGER NOT NULL,  -- whether nobody else may take the e-mail
  password TEXT,
  doc TEXT NOT NULL
);
CREATE TABLE sources (
  record INTEGER PRIMARY KEY,
  customer_source_record_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  customer_source_id TEXT NOT NULL,
  external_id TEXT,
  last_change TEXT NOT NULL
);
CREATE TABLE cards (
  record INTEGER PRIMARY KEY,
  card_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  card_type_id TEXT NOT NULL,
  card_number TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT NOT NULL,
  store_id TEXT NOT NULL,
  last_change TEXT NOT NULL,
  state INTEGER NOT NULL
);
CREATE TABLE properties (
  number INTEGER NOT NULL,
  property_id TEXT NOT NULL,
  value TEXT NOT NULL,
  last_change TEXT NOT NULL,
  PRIMARY KEY (number, property_id)
) WITHOUT ROWID;
CREATE TABLE interests (
  interest_record_id TEXT PRIMARY KEY,
  number INTEGER NOT NULL,
  interest_id TEXT NOT NULL,
  last_change TEXT NOT NULL,
  UNIQUE (number, interest_id)
) WITHOUT ROWID;
CREATE TABLE social (
  network TEXT NOT NULL,
  token TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (network, token)
) WITHOUT ROWID;
-- Sessions of both interfaces, under the digest of their token. `number` is the customer logged in.
CREATE TABLE tokens (
  digest TEXT PRIMARY KEY,
  interface TEXT NOT NULL,
  expires INTEGER,
  number INTEGER
) WITHOUT ROWID;
CREATE TABLE meta (
  seeded INTEGER NOT NULL,
  seeded_at TEXT NOT NULL
);
