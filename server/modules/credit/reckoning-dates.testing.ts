import type { DrawTerms } from './plan.rules.ts'

const ymd = (date: string) => date.split('-').map(Number) as [number, number, number]
const two = (n: number) => String(n).padStart(2, '0')
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const lengths = (year: number) => [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const lengthOf = (year: number, month: number) => lengths(year)[month - 1] ?? 0

function nextDate(date: string): string {
  const [y, m, d] = ymd(date)
  if (d < lengthOf(y, m)) return `${y}-${two(m)}-${two(d + 1)}`
  return m < 12 ? `${y}-${two(m + 1)}-01` : `${y + 1}-01-01`
}

/** Every date of some years, one after the other, and where each stands. */
const calendar: string[] = []
for (let date = '1899-12-25'; date < '2045-01-01'; date = nextDate(date)) calendar.push(date)
const places = new Map(calendar.map((date, n) => [date, n]))

/** A date some days later or, below 0, earlier. */
export function later(date: string, days: number): string {
  return calendar[(places.get(date) ?? Number.NaN) + days] ?? 'beyond the calendar'
}

/** How many days lie between two dates. */
export function gap(from: string, to: string): number {
  return (places.get(to) ?? Number.NaN) - (places.get(from) ?? Number.NaN)
}

/** The same day in another month, or its last one. */
export function inMonths(date: string, months: number): string {
  let [y, m] = ymd(date)
  for (let n = 0; n < months; n += 1) [y, m] = m === 12 ? [y + 1, 1] : [y, m + 1]
  return `${y}-${two(m)}-${two(Math.min(ymd(date)[2], lengthOf(y, m)))}`
}

/** Days by the name of the count, from its text in the definitions. */
export function counted(name: string, from: string, to: string): number {
  if (name.startsWith('actual')) return gap(from, to)
  const [y1, m1, day1] = ymd(from)
  const [y2, m2, day2] = ymd(to)
  let [d1, d2] = [day1, day2]
  if (name === '30e/360-isda') {
    if (d1 === lengthOf(y1, m1)) d1 = 30
    if (d2 === lengthOf(y2, m2)) d2 = 30
  } else {
    if (d1 === 31) d1 = 30
    if (d2 === 31 && (name === '30e/360' || d1 === 30)) d2 = 30
  }
  return 360 * (y2 - y1) + 30 * (m2 - m1) + (d2 - d1)
}

const perYear = (name: string) => (name === 'actual/365' ? 365n : 360n)

/** A fraction to the nearest cent, a half to the even one, by trying. */
function cents(above: bigint, below: bigint): bigint {
  let whole = above / below
  while (whole * below > above) whole -= 1n
  const twice = 2n * (above - whole * below)
  if (twice < below) return whole
  if (twice > below) return whole + 1n
  return whole % 2n === 0n ? whole : whole + 1n
}

/** Cents times days at so many basis points a month. */
export const money = (count: string, bps: number, centDays: bigint) =>
  cents(centDays * BigInt(bps) * 12n, perYear(count) * 10_000n)

/** The last days of the periods, and how many days of the count each has. */
export function periods(terms: DrawTerms, from: string): { readonly ends: string[]; readonly days: number[] } {
  if (terms.repays === 'once') return { ends: [later(from, terms.days ?? 0)], days: [0] }
  const ends = Array.from({ length: terms.months ?? 0 }, (_, n) => inMonths(from, n + 1))
  const starts = [from, ...ends]
  const days = ends.map((end, n) => (terms.dayCount.startsWith('actual') ? gap(starts[n] ?? '', end) : 30))
  return { ends, days }
}

/** What each repayment takes of the principal. */
export function shares(terms: DrawTerms, principal: bigint, from: string): bigint[] {
  const { days } = periods(terms, from)
  const count = days.length
  if (terms.repays !== 'level-payment') {
    const each = days.map((_, n) => (principal * BigInt(n + 1)) / BigInt(count))
    return each.map((sum, n) => sum - (each[n - 1] ?? 0n))
  }
  const level = levelSum(terms, principal, days)
  let rest = principal
  return days.map((each, n) => {
    const part = level - money(terms.dayCount, terms.monthlyBps, rest * BigInt(each))
    const taken = n === count - 1 || part > rest ? rest : part < 0n ? 0n : part
    rest -= taken
    return taken
  })
}

/**
 * Two payments are tried without any rounding; what is left falls in a straight line, so they say where it is nothing.
 */
function levelSum(terms: DrawTerms, principal: bigint, days: readonly number[]): bigint {
  const below = perYear(terms.dayCount) * 10_000n
  const left = (payment: bigint) => {
    let [above, under] = [principal, 1n]
    for (const each of days) {
      above *= below + BigInt(each * terms.monthlyBps * 12)
      under *= below
      above -= payment * under
    }
    return above
  }
  const [none, one] = [left(0n), left(1n)]
  return cents(none, none - one)
}
