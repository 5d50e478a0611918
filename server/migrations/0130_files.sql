-- Files kept beside the database, by id: scans of orders. The bytes lie in the data folder; the row says what they are.
CREATE TABLE files_files (
    id               uuid PRIMARY KEY,
    organisation_id  uuid NOT NULL REFERENCES organisations_organisations,
    name             text NOT NULL,                  -- as uploaded, for the download
    media_type       text NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
    size             bigint NOT NULL,
    sha256           bytea NOT NULL,
    created_at       timestamptz NOT NULL,
    created_by       uuid NOT NULL REFERENCES identity_persons,
    UNIQUE (id, organisation_id)
);

-- An appointment's scan is a file of the same organisation: nobody can point at another's.
ALTER TABLE organisations_appointments
    ADD CONSTRAINT organisations_appointments_order_file
    FOREIGN KEY (order_file_id, organisation_id) REFERENCES files_files (id, organisation_id);
