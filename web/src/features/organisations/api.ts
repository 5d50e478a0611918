/** What the screens of organisations ask the server. */
import { api } from '../../shared/api';
import type { components } from '../../shared/api/generated/openapi';

type Schemas = components['schemas'];

export type Tree = Schemas['OrganisationTree'];
export type TreeNode = Schemas['OrganisationNode'];
export type Figures = Schemas['FiguresBelow'];
export type Found = Schemas['OrganisationFound'];
export type Card = Schemas['OrganisationCard'];
export type Territories = Schemas['Territories'];
export type Territory = Schemas['TerritoryLine'];
export type Appointments = Schemas['Appointments'];
export type Appointment = Schemas['AppointmentLine'];
export type AppointmentRole = Appointment['role'];
export type Groups = Schemas['Groups'];
export type Group = Schemas['GroupLine'];
export type People = Schemas['People'];
export type PersonLine = Schemas['PersonLine'];
export type PersonCard = Schemas['RosterPerson'];
export type Absences = Schemas['Absences'];
export type AbsencesDifference = Schemas['AbsencesDifference'];
export type Calendar = Schemas['Calendar'];
export type CalendarKind = Schemas['CalendarEntryLine']['kind'];
export type RegisterForm = Schemas['RegisterForm'];
export type Fields = Schemas['OrganisationFields'];
export type RegisterDifference = Schemas['RegisterDifference'];
export type RowProblem = Schemas['RowProblem'];
export type SetupState = Schemas['SetupState'];
export type SetupBody = Schemas['SetupBody'];

export type NewAppointment = Schemas['NewAppointmentBody'];
export type Kind = TreeNode['kind'];

const of = (id: string, rest = '') => `/api/organisations/${id}${rest}`;

export const organisationsApi = {
  tree: (superiorId: string | null) => api.get<Tree>('/api/organisations', { query: { superior_id: superiorId ?? undefined } }),
  find: (query: Record<string, string | undefined>) => api.get<Schemas['OrganisationsFound']>('/api/organisations/find', { query }),
  card: (id: string) => api.get<Card>(of(id)),
  change: (id: string, fields: Fields) => api.put<void>(of(id), fields),
  close: (id: string, closedOn: string) => api.post<void>(of(id, '/close'), { closed_on: closedOn }),
  form: (regionId: string) => api.get<RegisterForm>(`/api/regions/${regionId}/form`),
  add: (regionId: string, fields: Fields) => api.post<{ id: string }>(`/api/regions/${regionId}/organisations`, fields),
  territories: (regionId: string) => api.get<Territories>(`/api/regions/${regionId}/territories`),
  previewList: (regionId: string, file: File) => api.upload<RegisterDifference>(`/api/regions/${regionId}/organisations/preview`, file),
  applyList: (regionId: string, file: File, mark: string) =>
    api.upload<Schemas['Applied']>(`/api/regions/${regionId}/organisations/apply`, file, { query: { mark } }),
  appointments: (id: string, past: boolean) => api.get<Appointments>(of(id, '/appointments'), { query: { past: past ? 'true' : undefined } }),
  appoint: (id: string, body: NewAppointment) => api.post<{ id: string }>(of(id, '/appointments'), body),
  endAppointment: (id: string, appointment: string, lastDay: string) =>
    api.post<void>(of(id, `/appointments/${appointment}/end`), { last_day: lastDay }),
  retractAppointment: (id: string, appointment: string) => api.delete<void>(of(id, `/appointments/${appointment}`)),
  uploadScan: (id: string, file: File) => api.upload<Schemas['FileLine']>('/api/files', file, { query: { organisation_id: id } }),
  downloadScan: (fileId: string) => api.download(`/api/files/${fileId}`),
  groups: (id: string) => api.get<Groups>(of(id, '/groups')),
  addGroup: (id: string, body: Schemas['NewGroupBody']) => api.post<{ id: string }>(of(id, '/groups'), body),
  changeGroup: (groupId: string, body: Schemas['NewGroupBody']) => api.put<void>(`/api/groups/${groupId}`, body),
  people: (id: string, query: Record<string, string | undefined>) => api.get<People>(of(id, '/people'), { query }),
  person: (id: string, personId: string) => api.get<PersonCard>(of(id, `/people/${personId}`)),
  moveStudent: (id: string, personId: string, groupId: string | null) => api.put<void>(of(id, `/people/${personId}/group`), { group_id: groupId }),
  contacts: (id: string, personId: string) => api.get<Schemas['PersonContacts']>(of(id, `/people/${personId}/contacts`)),
  absences: (id: string, from: string, to: string) => api.get<Absences>(of(id, '/absences'), { query: { from, to } }),
  addAbsence: (id: string, body: Schemas['NewAbsenceBody']) => api.post<{ id: string }>(of(id, '/absences'), body),
  removeAbsence: (id: string, absence: string) => api.delete<void>(of(id, `/absences/${absence}`)),
  previewAbsences: (id: string, file: File) => api.upload<AbsencesDifference>(of(id, '/absences/preview'), file),
  applyAbsences: (id: string, file: File, mark: string) => api.upload<Schemas['Applied']>(of(id, '/absences/apply'), file, { query: { mark } }),
  calendar: (id: string, from: string, to: string) => api.get<Calendar>(of(id, '/calendar'), { query: { from, to } }),
  addEntry: (id: string, body: Schemas['NewCalendarEntryBody']) => api.post<{ id: string }>(of(id, '/calendar'), body),
  removeEntry: (id: string, entry: string) => api.delete<void>(of(id, `/calendar/${entry}`)),
  setup: () => api.get<SetupState>('/api/setup'),
  setUp: (body: SetupBody) => api.post<Schemas['SetupDone']>('/api/setup/region', body),
};
