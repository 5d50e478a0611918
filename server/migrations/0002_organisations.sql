-- The register of organisations, their groups, and who is what in them, over two times: the dates a fact is valid for
-- (valid_from up to but not including valid_to) and the moments it was known (recorded_at up to retracted_at).
-- A fact is never updated: it is retracted and recorded anew. «As of» a date D known at T:
--   valid_from <= D AND (valid_to IS NULL OR D < valid_to) AND recorded_at <= T AND (retracted_at IS NULL OR T < retracted_at)
-- «As known now» is T = infinity. Indexes hold retracted rows too: a question about the past must be as quick.

CREATE TABLE organisations_regions (
    id          uuid PRIMARY KEY DEFAULT uuidv7(),
    name        text NOT NULL,
    time_zone   text NOT NULL,                       -- IANA
    rules       jsonb NOT NULL DEFAULT '{}',         -- dated rules of counting and of windows, see directives
    created_at  timestamptz NOT NULL
);

CREATE TABLE organisations_municipalities (
    id         uuid PRIMARY KEY DEFAULT uuidv7(),
    region_id  uuid NOT NULL REFERENCES organisations_regions,
    name       text NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('urban_district', 'municipal_district', 'municipal_area')),
    map_column int,                                  -- its cell on the region's tile map
    map_row    int,
    UNIQUE (region_id, name)
);

CREATE TABLE organisations_organisations (
    id               uuid PRIMARY KEY DEFAULT uuidv7(),
    region_id        uuid NOT NULL REFERENCES organisations_regions,
    superior_id      uuid REFERENCES organisations_organisations,   -- founder or superior; any level may be skipped
    municipality_id  uuid NOT NULL REFERENCES organisations_municipalities,
    kind             text NOT NULL CHECK (kind IN ('ministry', 'municipal_authority', 'training_institute', 'school', 'college')),
    level            text NOT NULL CHECK (level IN ('state', 'municipal')),
    legal_form       text CHECK (legal_form IN ('budgetary', 'autonomous', 'treasury')),
    name             text NOT NULL,
    short_name       text NOT NULL,
    inn              text,
    time_zone        text NOT NULL,
    working_days     smallint[] NOT NULL DEFAULT '{1,2,3,4,5,6}',   -- ISO weekdays
    must_start_on    date,
    started_on       date,
    closed_on        date,
    created_at       timestamptz NOT NULL
);
CREATE INDEX organisations_organisations_superior ON organisations_organisations (superior_id);
CREATE INDEX organisations_organisations_region ON organisations_organisations (region_id, kind);
CREATE INDEX organisations_organisations_municipality ON organisations_organisations (municipality_id);

-- A class or study group. Its identity is its own; its name is an attribute that a new school year changes.
CREATE TABLE organisations_groups (
    id               uuid PRIMARY KEY DEFAULT uuidv7(),
    organisation_id  uuid NOT NULL REFERENCES organisations_organisations,
    kind             text NOT NULL CHECK (kind IN ('class', 'study_group')),
    name             text NOT NULL,                  -- «5А», «ИС-21»
    key              text NOT NULL,                  -- canonical form of the name, unique among open groups
    grade            int,                            -- grade of a class, course of a study group
    external_id      text,
    opened_on        date NOT NULL,
    closed_on        date,                           -- graduated or dissolved
    UNIQUE NULLS NOT DISTINCT (organisation_id, key, closed_on)
);

-- Who works where as what. Posts and orders stand as written; `role` is what Parta makes of them.
CREATE TABLE organisations_appointments (
    id               uuid PRIMARY KEY DEFAULT uuidv7(),
    person_id        uuid NOT NULL REFERENCES identity_persons,
    organisation_id  uuid NOT NULL REFERENCES organisations_organisations,
    role             text NOT NULL CHECK (role IN ('administrator', 'officer', 'controller', 'regional_coordinator',
                         'municipal_coordinator', 'director', 'deputy_director', 'coordinator', 'pedagogue', 'staff')),
    post             text NOT NULL DEFAULT '',       -- «учитель математики»
    post_code        text,                           -- of the dated list of pedagogical posts, NULL for other staff
    may_sign_report  boolean NOT NULL DEFAULT false, -- a coordinator may where the appointment gives that right
    order_number     text,
    order_date       date,
    order_file_id    uuid,
    valid_from       date NOT NULL,
    valid_to         date,
    source           text NOT NULL CHECK (source IN ('roster', 'hand', 'demo', 'setup')),
    external_id      text,
    recorded_at      timestamptz NOT NULL,
    recorded_by      uuid REFERENCES identity_persons,
    retracted_at     timestamptz,
    retracted_by     uuid REFERENCES identity_persons
);
CREATE INDEX organisations_appointments_organisation ON organisations_appointments (organisation_id, role);
CREATE INDEX organisations_appointments_person ON organisations_appointments (person_id);

-- Who studies in which group.
CREATE TABLE organisations_enrolments (
    id               uuid PRIMARY KEY DEFAULT uuidv7(),
    person_id        uuid NOT NULL REFERENCES identity_persons,
    organisation_id  uuid NOT NULL REFERENCES organisations_organisations,
    group_id         uuid NOT NULL REFERENCES organisations_groups,
    valid_from       date NOT NULL,
    valid_to         date,
    source           text NOT NULL CHECK (source IN ('roster', 'hand', 'demo', 'setup')),
    external_id      text,
    recorded_at      timestamptz NOT NULL,
    recorded_by      uuid REFERENCES identity_persons,
    retracted_at     timestamptz,
    retracted_by     uuid REFERENCES identity_persons
);
CREATE INDEX organisations_enrolments_group ON organisations_enrolments (group_id);
CREATE INDEX organisations_enrolments_organisation ON organisations_enrolments (organisation_id);
CREATE INDEX organisations_enrolments_person ON organisations_enrolments (person_id);

-- What a member of staff does for a group: homeroom teacher or curator, or teacher of a subject.
CREATE TABLE organisations_duties (
    id               uuid PRIMARY KEY DEFAULT uuidv7(),
    person_id        uuid NOT NULL REFERENCES identity_persons,
    organisation_id  uuid NOT NULL REFERENCES organisations_organisations,
    group_id         uuid NOT NULL REFERENCES organisations_groups,
    kind             text NOT NULL CHECK (kind IN ('homeroom', 'teacher')),
    subject          text NOT NULL DEFAULT '',       -- «Алгебра»; empty for homeroom
    valid_from       date NOT NULL,
    valid_to         date,
    source           text NOT NULL CHECK (source IN ('roster', 'hand', 'demo', 'setup')),
    recorded_at      timestamptz NOT NULL,
    recorded_by      uuid REFERENCES identity_persons,
    retracted_at     timestamptz,
    retracted_by     uuid REFERENCES identity_persons
);
CREATE INDEX organisations_duties_group ON organisations_duties (group_id);
CREATE INDEX organisations_duties_organisation ON organisations_duties (organisation_id);
CREATE INDEX organisations_duties_person ON organisations_duties (person_id);

-- Parent of a child, as an institution's roster says it.
CREATE TABLE organisations_guardianships (
    id               uuid PRIMARY KEY DEFAULT uuidv7(),
    parent_id        uuid NOT NULL REFERENCES identity_persons,
    child_id         uuid NOT NULL REFERENCES identity_persons,
    organisation_id  uuid NOT NULL REFERENCES organisations_organisations,
    valid_from       date NOT NULL,
    valid_to         date,
    source           text NOT NULL CHECK (source IN ('roster', 'hand', 'demo', 'setup')),
    recorded_at      timestamptz NOT NULL,
    recorded_by      uuid REFERENCES identity_persons,
    retracted_at     timestamptz,
    retracted_by     uuid REFERENCES identity_persons
);
CREATE INDEX organisations_guardianships_parent ON organisations_guardianships (parent_id);
CREATE INDEX organisations_guardianships_child ON organisations_guardianships (child_id);
CREATE INDEX organisations_guardianships_organisation ON organisations_guardianships (organisation_id);

-- From, to; no reason is stored: illness is nobody's business.
CREATE TABLE organisations_absences (
    id               uuid PRIMARY KEY DEFAULT uuidv7(),
    person_id        uuid NOT NULL REFERENCES identity_persons,
    organisation_id  uuid NOT NULL REFERENCES organisations_organisations,
    first_day        date NOT NULL,
    last_day         date NOT NULL CHECK (last_day >= first_day),
    recorded_at      timestamptz NOT NULL,
    recorded_by      uuid REFERENCES identity_persons,
    retracted_at     timestamptz,
    retracted_by     uuid REFERENCES identity_persons
);
CREATE INDEX organisations_absences_person ON organisations_absences (person_id);
CREATE INDEX organisations_absences_organisation ON organisations_absences (organisation_id);

-- Holidays, days off and moved working days: of one institution, or of the whole region (organisation_id NULL).
CREATE TABLE organisations_calendar (
    id               uuid PRIMARY KEY DEFAULT uuidv7(),
    region_id        uuid NOT NULL REFERENCES organisations_regions,
    organisation_id  uuid REFERENCES organisations_organisations,
    kind             text NOT NULL CHECK (kind IN ('holiday', 'vacation', 'day_off', 'working_day')),
    title            text NOT NULL,
    first_day        date NOT NULL,
    last_day         date NOT NULL CHECK (last_day >= first_day),
    recorded_at      timestamptz NOT NULL,
    recorded_by      uuid REFERENCES identity_persons,
    retracted_at     timestamptz,
    retracted_by     uuid REFERENCES identity_persons
);
CREATE INDEX organisations_calendar_region ON organisations_calendar (region_id, first_day);

-- Who is what, where, as known now. `at_date` is the local date of the institution, so the view takes none: the
-- reader compares valid_from and valid_to. One shape for staff, students and parents: policy and chatplans read it.
CREATE VIEW organisations_positions AS
    SELECT a.person_id, 'staff' AS kind, a.role, a.organisation_id, NULL::uuid AS group_id, NULL::uuid AS child_id,
           '' AS subject, a.valid_from, a.valid_to
      FROM organisations_appointments a WHERE a.retracted_at IS NULL
    UNION ALL
    SELECT d.person_id, 'duty', d.kind, d.organisation_id, d.group_id, NULL, d.subject, d.valid_from, d.valid_to
      FROM organisations_duties d WHERE d.retracted_at IS NULL
    UNION ALL
    SELECT e.person_id, 'student', 'student', e.organisation_id, e.group_id, NULL, '', e.valid_from, e.valid_to
      FROM organisations_enrolments e WHERE e.retracted_at IS NULL
    UNION ALL
    SELECT g.parent_id, 'parent', 'parent', e.organisation_id, e.group_id, g.child_id, '',
           greatest(g.valid_from, e.valid_from), least(g.valid_to, e.valid_to)
      FROM organisations_guardianships g
      JOIN organisations_enrolments e ON e.person_id = g.child_id AND e.retracted_at IS NULL
     WHERE g.retracted_at IS NULL;
