-- Built after seeding: sorting once is quicker than keeping order at each row.
CREATE UNIQUE INDEX customers_id ON customers (customer_id);
CREATE INDEX customers_last_change ON customers (last_change);
CREATE INDEX customers_email ON customers (email);
CREATE INDEX customers_phone ON customers (phone);
CREATE INDEX customers_first_name ON customers (first_name);
CREATE INDEX customers_last_name ON customers (last_name);
CREATE INDEX customers_birthdate ON customers (birthdate);
CREATE INDEX sources_number ON sources (number);
CREATE INDEX sources_external ON sources (external_id, customer_source_id);
CREATE INDEX sources_source ON sources (customer_source_id);
CREATE UNIQUE INDEX cards_card_number ON cards (card_number);
CREATE INDEX cards_number ON cards (number);
CREATE INDEX properties_property ON properties (property_id);
