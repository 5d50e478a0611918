/** Hours that one usually wants a message to go out at. Pure: from a moment to moments, in the device's own time. */

export interface Preset {
  id: 'evening' | 'morning' | 'monday';
  at: Date;
}

function at(base: Date, days: number, hour: number): Date {
  const day = new Date(base);
  day.setDate(day.getDate() + days);
  day.setHours(hour, 0, 0, 0);
  return day;
}

/** Today at 18:00 (while it is well ahead), the next morning at 8:00, Monday at 8:00 (when that is another morning). */
export function presetsOf(now: Date): Preset[] {
  const presets: Preset[] = [];
  const evening = at(now, 0, 18);
  if (evening.getTime() - now.getTime() > 15 * 60_000) presets.push({ id: 'evening', at: evening });
  const morning = now.getHours() < 7 ? at(now, 0, 8) : at(now, 1, 8);
  presets.push({ id: 'morning', at: morning });
  const untilMonday = (8 - now.getDay()) % 7 || 7;
  const monday = at(now, untilMonday, 8);
  if (monday.getTime() !== morning.getTime()) presets.push({ id: 'monday', at: monday });
  return presets;
}

/** What `<input type="datetime-local">` speaks: local time without a zone, to the minute. */
export function toLocalInput(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

export function fromLocalInput(text: string): Date | null {
  const moment = new Date(text);
  return text !== '' && Number.isFinite(moment.getTime()) ? moment : null;
}
