/** Minutes by which a zone is ahead of UTC at an instant. */
function ahead(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(at)
  const text = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d{2}):?(\d{2})?/.exec(text) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0))
}

/** 24:00 of a day in a zone, RFC 3339; the text itself for what is no day, so that the API says so by name. */
export function endOfDay(day: string, zone: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return day
  const utc = Date.parse(`${day}T00:00:00Z`) + 24 * 3_600_000
  if (Number.isNaN(utc)) return day
  const guess = utc - ahead(utc, zone) * 60_000
  return new Date(utc - ahead(guess, zone) * 60_000).toISOString()
}
