/** The moment at which a calendar day begins in a time zone, for filters that are given as dates. */
function offsetMinutes(at: Date, timeZone: string): number {
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const found = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  return found ? (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) : 0;
}

export function startOfDay(date: string, timeZone: string, plusDays = 0): string {
  const utc = new Date(`${date}T00:00:00Z`);
  utc.setUTCDate(utc.getUTCDate() + plusDays);
  return new Date(utc.getTime() - offsetMinutes(utc, timeZone) * 60_000).toISOString();
}
