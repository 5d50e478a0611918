-- The structure of chats: what an institution adds to the region's base plan, when it was first applied, and the steps
-- of each new school year.

CREATE TABLE chatplans_lines (
    organisation_id  uuid NOT NULL REFERENCES organisations_organisations,
    line             text NOT NULL,                  -- its name within the plan
    definition       jsonb NOT NULL,                 -- a plan line, as in chatplans/plans/base.json
    added_at         timestamptz NOT NULL,
    added_by         uuid REFERENCES identity_persons,
    PRIMARY KEY (organisation_id, line)
);

-- The base plan can't be cut: a line left out needs a reason, stays required, and shows in the report.
CREATE TABLE chatplans_left_out (
    organisation_id  uuid NOT NULL REFERENCES organisations_organisations,
    line             text NOT NULL,
    reason           text NOT NULL CHECK (reason <> ''),
    left_out_at      timestamptz NOT NULL,
    left_out_by      uuid REFERENCES identity_persons,
    PRIMARY KEY (organisation_id, line)
);

-- Applied once by a person, followed for ever after by jobs. `total` and `done` are the progress of the last run.
CREATE TABLE chatplans_states (
    organisation_id  uuid PRIMARY KEY REFERENCES organisations_organisations,
    applied_at       timestamptz NOT NULL,
    applied_by       uuid REFERENCES identity_persons,
    run              int NOT NULL DEFAULT 1,
    total            int NOT NULL DEFAULT 0,
    done             int NOT NULL DEFAULT 0,
    finished_at      timestamptz
);

CREATE TABLE chatplans_years (
    id               uuid PRIMARY KEY DEFAULT uuidv7(),
    organisation_id  uuid NOT NULL REFERENCES organisations_organisations,
    begins_on        date NOT NULL,
    steps            jsonb NOT NULL,                 -- what was renamed, graduated, dissolved and opened, with what was before
    applied_at       timestamptz NOT NULL,
    applied_by       uuid NOT NULL REFERENCES identity_persons,
    undone_at        timestamptz,
    undone_by        uuid REFERENCES identity_persons
);
CREATE INDEX chatplans_years_organisation ON chatplans_years (organisation_id, applied_at DESC);
