/** Telling the safety officer of a message, a person or a conversation. */
import { api, type Schemas } from '../../../shared/api';

export type NewReport = Schemas['NewReport'];
export type Subject = NewReport['subject'];
export type Reason = NewReport['reason'];

export const sendReport = (report: NewReport) => api.post<Schemas['Reported']>('/api/safety/reports', report);
