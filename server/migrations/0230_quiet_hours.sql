-- Quiet hours: region → institution → role → person. Each level may make them longer, or shift them where the levels
-- above allow it. A rule without a week says nothing of its own.

CREATE TABLE notifications_quiet_rules (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    region_id        uuid NOT NULL REFERENCES organisations_regions,
    organisation_id  uuid REFERENCES organisations_organisations,      -- NULL: the rule of the region
    role             text NOT NULL DEFAULT '' CHECK (role IN ('', 'student', 'parent', 'pedagogue', 'staff')),
    week             jsonb,                          -- {"weekday": [until, since], …} in minutes of the local day
    may_shift        boolean NOT NULL DEFAULT true,  -- whether those below may shift what holds here
    changed_at       timestamptz NOT NULL,
    changed_by       uuid REFERENCES identity_persons,
    CHECK (organisation_id IS NOT NULL OR role = ''),
    UNIQUE NULLS NOT DISTINCT (region_id, organisation_id, role)
);
CREATE INDEX notifications_quiet_rules_organisation ON notifications_quiet_rules (organisation_id);

CREATE TABLE notifications_own_quiet (
    person_id   uuid PRIMARY KEY REFERENCES identity_persons,
    week        jsonb,
    time_zone   text,                                -- IANA; NULL: that of the institution
    changed_at  timestamptz NOT NULL
);

-- What a region decides for all its institutions, and what an institution narrows.
CREATE TABLE notifications_regions (
    region_id     uuid PRIMARY KEY REFERENCES organisations_regions,
    push_is_on    boolean NOT NULL DEFAULT false,    -- Web Push goes through the makers of browsers: off until decided
    urgent_roles  text[],                            -- who may break the quiet; NULL: as Parta comes
    changed_at    timestamptz NOT NULL,
    changed_by    uuid REFERENCES identity_persons
);

CREATE TABLE notifications_organisations (
    organisation_id  uuid PRIMARY KEY REFERENCES organisations_organisations,
    urgent_roles     text[],                         -- of those that the region allows; NULL: all of them
    changed_at       timestamptz NOT NULL,
    changed_by       uuid REFERENCES identity_persons
);
