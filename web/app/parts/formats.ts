import { digitsOf } from './minor-digits.generated.ts'

/** How amounts and times are written: by the reader's locale, exact, never rounded. */

const numberFormats = new Map<string, Intl.NumberFormat>()
const timeFormats = new Map<string, Intl.DateTimeFormat>()

/** A format, made once: making one costs more than a hundred uses. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = numberFormats.get(key) ?? new Intl.NumberFormat(locale, options)
  numberFormats.set(key, known)
  return known
}

function timeFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = timeFormats.get(key) ?? new Intl.DateTimeFormat(locale, options)
  timeFormats.set(key, known)
  return known
}

/** Locales that are written from right to left; the last is the pseudo language of tests. */
const FROM_RIGHT = /^(ar|fa|he|ur)\b|-x-rtl$/

/** Keeps an amount or a time together in a sentence that runs from right to left (Unicode isolates). */
function apart(text: string, locale: string): string {
  return FROM_RIGHT.test(locale) ? `\u2068${text}\u2069` : text
}

/** The decimal text of minor units: 305600 of a currency with two digits is `3056.00`. */
export function decimalText(minor: number | bigint, digits: number): `${number}` {
  const negative = minor < 0
  const text = String(negative ? -minor : minor).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  const decimal = digits === 0 ? whole : `${whole}.${text.slice(-digits)}`
  return `${negative ? '-' : ''}${decimal}` as `${number}`
}

/** How many digits a currency's minor units have (ISO 4217); `Intl` has its own opinion about forints and rupiahs. */
export function minorDigits(currency: string): number {
  return digitsOf[currency] ?? 2
}

/** `USD 3,056.00`; `bare` leaves the currency out, for columns that say it once. */
export function moneyText(minor: number | bigint, currency: string, locale: string, bare = false): string {
  const digits = minorDigits(currency)
  const style = bare
    ? ({ style: 'decimal' } as const)
    : ({ style: 'currency', currency, currencyDisplay: 'code' } as const)
  const format = numberFormat(locale, {
    ...style,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return apart(format.format(decimalText(minor, digits)), locale)
}

/** A decimal as people write it, with as many digits as it has: `12500.50` is `12,500.50`. */
export function numberText(decimal: string, locale: string): string {
  const digits = decimal.split('.')[1]?.length ?? 0
  const format = numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return format.format(decimal as `${number}`)
}

/** A price for one as people write it: at least the digits of its currency, more where it has more. */
export function priceText(decimal: string, currency: string, locale: string): string {
  const digits = Math.max(minorDigits(currency), decimal.split('.')[1]?.length ?? 0)
  const format = numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return format.format(decimal as `${number}`)
}

/** Basis points as a percentage: 299 is `2.99%`. */
export function percentText(bps: number, locale: string): string {
  return numberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(bps / 10_000)
}

/** The place that a time zone is named after: `Asia/Shanghai` is `Shanghai`. */
export function placeOf(zone: string): string {
  return zone === 'UTC' || zone === 'Etc/UTC' ? 'UTC' : (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

const MINUTE = 60_000

/** `Tue 3 March 2027, 18:00` in a zone. Midnight is the end of the day before, as terms in days end: `24:00`. */
export function instantText(at: string, zone: string, locale: string): string {
  const time = new Date(at)
  const clock = (each: Date) =>
    timeFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(each)
  const day = (each: Date) =>
    timeFormat(locale, {
      timeZone: zone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    }).format(each)
  if (clock(time) === '00:00') return apart(`${day(new Date(time.getTime() - MINUTE))}, 24:00`, locale)
  return apart(`${day(time)}, ${clock(time)}`, locale)
}

/** `3 Mar 2027`, of a day that has no zone: as a bank books it. */
export function dayText(day: string, locale: string): string {
  return dateText(`${day.slice(0, 10)}T12:00:00Z`, 'UTC', locale)
}

/** `Mar 2027`, of a month as `2027-03`. */
export function monthText(month: string, locale: string): string {
  return timeFormat(locale, { timeZone: 'UTC', month: 'short', year: 'numeric' }).format(
    new Date(`${month}-15T12:00:00Z`),
  )
}

/** `3 Mar 2027`, in a zone. */
export function dateText(at: string, zone: string, locale: string): string {
  const format = timeFormat(locale, { timeZone: zone, day: 'numeric', month: 'short', year: 'numeric' })
  return apart(format.format(new Date(at)), locale)
}
