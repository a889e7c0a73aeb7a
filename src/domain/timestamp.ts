/**
 * RFC 3339 times in UTC as the journal has them (`2026-11-20T10:15:32.120Z`), to milliseconds since 1970 and back, by
 * calendar arithmetic: the rules below the hosts have no clock, and so no `Date`.
 *
 * @throws RangeError for any other text
 */
export function millisecondsOf(timestamp: string): number {
  const match = TIMESTAMP.exec(timestamp);
  if (!match) throw new RangeError(`${JSON.stringify(timestamp)} is no RFC 3339 time in UTC`);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const fraction = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3));
  return ((daysBefore(year, month, day) * 24 + hour) * 60 + minute) * 60_000 + second * 1000 + fraction;
}

export function timestampOf(milliseconds: number): string {
  const whole = Math.floor(milliseconds);
  const days = Math.floor(whole / DAY_MS);
  const { year, month, day } = dateOf(days);
  const rest = whole - days * DAY_MS;
  const clock = [rest / 3_600_000, (rest / 60_000) % 60, (rest / 1000) % 60].map((part) => padded(part, 2));
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}T${clock.join(':')}.${padded(rest % 1000, 3)}Z`;
}

/** Days since 1970-01-01. Years begin in March, so that the leap day is the last one (Hinnant's `days_from_civil`). */
function daysBefore(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function dateOf(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const part = Math.floor((5 * dayOfYear + 2) / 153);
  const month = part < 10 ? part + 3 : part - 9;
  const day = dayOfYear - Math.floor((153 * part + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

function padded(value: number, width: number): string {
  return String(Math.floor(value)).padStart(width, '0');
}

const TIMESTAMP = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?Z$/;
const DAY_MS = 86_400_000;
