/** What the import of rosters asks the server. */
import { api, type Schemas } from '../../shared/api';

export type Import = Schemas['ImportShown'];
export type ImportFile = Schemas['FileShown'];
export type Sheet = Schemas['SheetShown'];
export type SheetColumn = Schemas['ColumnShown'];
export type Line = Schemas['ImportLine'];
export type Lines = Schemas['ImportLines'];
export type Change = Schemas['Change'];
export type Told = Schemas['Told'];
export type Tab = Line['tab'];
export type Kind = Line['kind'];
export type Summary = Schemas['ImportSummary'];
export type Field = NonNullable<SheetColumn['field']>;
export type SheetKind = Sheet['kind'];
export type SheetChoice = Schemas['SheetChoice'];
export type Sheets = Record<string, SheetChoice>;
export type Plan = Schemas['PlanShown'];

export const TABS: readonly Tab[] = ['new', 'changed', 'moved', 'left', 'problems'];
export const KINDS: readonly Kind[] = ['student', 'parent', 'staff', 'group', 'undecided', 'rejected', 'warning', 'duplicate'];
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

const all = (organisation: string) => `/api/organisations/${organisation}/imports`;
const one = (organisation: string, id: string) => `${all(organisation)}/${id}`;

export const rosterApi = {
  list: (organisation: string, next?: string | null) => api.get<Schemas['Imports']>(all(organisation), { query: { next } }),
  begin: (organisation: string) => api.post<Import>(all(organisation)),
  show: (organisation: string, id: string) => api.get<Import>(one(organisation, id)),
  giveUp: (organisation: string, id: string) => api.delete<void>(one(organisation, id)),
  addFile: (organisation: string, id: string, file: File, onProgress: (sent: number, total: number) => void) =>
    api.upload<Import>(`${one(organisation, id)}/files`, file, { query: { name: file.name }, bare: true, onProgress }),
  removeFile: (organisation: string, id: string, number: number) => api.delete<Import>(`${one(organisation, id)}/files/${number}`),
  correctColumns: (organisation: string, id: string, sheets: Sheets) => api.put<Import>(`${one(organisation, id)}/columns`, { mapping: { sheets } }),
  compare: (organisation: string, id: string) => api.post<Import>(`${one(organisation, id)}/compare`),
  lines: (organisation: string, id: string, tab: Tab, kind: Kind | null, q: string, after: number) =>
    api.get<Lines>(`${one(organisation, id)}/lines`, { query: { tab, kind, q, after } }),
  choose: (organisation: string, id: string, key: string, person: string | null) =>
    api.put<Import>(`${one(organisation, id)}/choice`, { key, person_id: person }),
  leaveOut: (organisation: string, id: string, isLeftOut: boolean, key: string | null) =>
    api.put<Import>(`${one(organisation, id)}/left-out`, { is_left_out: isLeftOut, key }),
  apply: (organisation: string, id: string, isConfirmed: boolean) =>
    api.post<Import>(`${one(organisation, id)}/apply`, { is_confirmed: isConfirmed }),
  keepResult: (organisation: string, id: string, language: string) =>
    api.download(`${one(organisation, id)}/result.xlsx`, { query: { language } }),
  plan: (organisation: string) => api.get<Plan>(`/api/organisations/${organisation}/plan`),
};

export const importKey = (organisation: string, id: string, ...part: string[]) => ['import', organisation, id, ...part];
export const importsKey = (organisation: string) => ['imports', organisation];
