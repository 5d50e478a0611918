-- Who may find, write to, add and call whom, as data. `policy_rules` holds what differs: of a region, from the lines that
-- come with Parta; of an institution, an upper bound under its region's. In force is the least of the two.
CREATE TABLE policy_rules (
    scope_id  uuid NOT NULL,                          -- a region or an organisation
    verb      text NOT NULL CHECK (verb IN ('find', 'write', 'add', 'call', 'make_group', 'make_channel')),
    line      text NOT NULL,                          -- «pupil>staff:group»; of the last two verbs a kind of people
    verdict   smallint NOT NULL CHECK (verdict BETWEEN 0 AND 2),   -- 0 forbidden, 1 supervised, 2 allowed
    PRIMARY KEY (scope_id, verb, line)
);

-- Every version of a table, as it was chosen: who changed it when, and why.
CREATE TABLE policy_versions (
    scope_id         uuid NOT NULL,
    version          int NOT NULL,
    region_id        uuid NOT NULL REFERENCES organisations_regions,
    organisation_id  uuid REFERENCES organisations_organisations,      -- NULL: of the region
    choices          jsonb NOT NULL,                  -- {"write": {"pupil>staff:group": 1, …}, …}
    supervised_by    text NOT NULL CHECK (supervised_by IN ('safety_officer', 'deputy_director', 'director')),
    reason           text NOT NULL DEFAULT '',
    made_at          timestamptz NOT NULL,
    made_by          uuid REFERENCES identity_persons,
    PRIMARY KEY (scope_id, version)
);

-- The duty of the safety officer: given by who heads the organisation (at a ministry: for the region). It counts while
-- its holder works there.
CREATE TABLE policy_officers (
    id               uuid PRIMARY KEY DEFAULT uuidv7(),
    organisation_id  uuid NOT NULL REFERENCES organisations_organisations,
    person_id        uuid NOT NULL REFERENCES identity_persons,
    appointed_at     timestamptz NOT NULL,
    appointed_by     uuid REFERENCES identity_persons,
    ended_at         timestamptz,
    ended_by         uuid REFERENCES identity_persons
);
CREATE UNIQUE INDEX policy_officers_current ON policy_officers (organisation_id, person_id) WHERE ended_at IS NULL;
CREATE INDEX policy_officers_person ON policy_officers (person_id);
