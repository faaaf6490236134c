/** The days of a statement: as asked for, or of this month; `isReal`: it can be had. */
export function periodAsked(asked: URLSearchParams, today: string) {
  const from = dayOf(asked.get('from')) ?? `${today.slice(0, 8)}01`
  const to = dayOf(asked.get('to')) ?? today
  const apart = (Date.parse(to) - Date.parse(from)) / 86_400_000
  return { from, to, isReal: apart >= 0 && apart < 366 && from <= today }
}

/** Thirty February is written like a day and is none. */
function dayOf(text: string | null): string | undefined {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const time = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? undefined : text
}
