-- What indicators keep: the months of institutions as last counted, so that a region's roll-up reads 500 rows and not a
-- million facts. A row is only a copy: it can be dropped at any time and is counted again from the facts.

CREATE TABLE indicators_months (
    organisation_id  uuid NOT NULL REFERENCES organisations_organisations,
    month            date NOT NULL,                  -- its first day
    figures          jsonb NOT NULL,
    counted_at       timestamptz NOT NULL,
    is_stale         boolean NOT NULL DEFAULT false, -- the roster changed since
    PRIMARY KEY (organisation_id, month)
);

-- Counting «as known at T» reads retracted rows too, which the partial indexes leave out.
CREATE INDEX organisations_appointments_known ON organisations_appointments (organisation_id, recorded_at);
CREATE INDEX organisations_enrolments_known ON organisations_enrolments (organisation_id, recorded_at);
CREATE INDEX organisations_guardianships_known ON organisations_guardianships (organisation_id, recorded_at);
CREATE INDEX organisations_absences_known ON organisations_absences (organisation_id, recorded_at);
