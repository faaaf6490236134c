import type { FaultReason } from './content.rules.ts'

/** How a table writes its decimals; `unsure`: a comma or a point before three digits may be either. */
export type DecimalSign = 'point' | 'comma' | 'unsure'

/**
 * A number as a table writes it, as plain decimal text: without groups, with a point. What may be read in two ways is
 * never guessed: a price is a thousand times another then.
 */
export function tableNumber(given: string, sign: DecimalSign): string | { readonly why: FaultReason } {
  const text = given.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^(?:[A-Z]{3}|\p{Sc})|(?:[A-Z]{3}|\p{Sc})$/gu, '')
  if (/^-?\d+$/.test(text)) return text
  if (!/^-?\d[\d.,]*$/.test(text)) return { why: 'no-number' }
  const [comma, point] = [text.lastIndexOf(','), text.lastIndexOf('.')]
  if (comma >= 0 && point >= 0) return grouped(text, comma > point ? ',' : '.')
  const found = comma >= 0 ? ',' : '.'
  const own = sign === 'comma' ? ',' : sign === 'point' ? '.' : undefined
  if (own !== undefined) return found === own ? grouped(text, own) : withoutGroups(text, found)
  // One sign, once, not before three digits: it can only be the decimals.
  const isOnce = text.indexOf(found) === text.lastIndexOf(found)
  if (!isOnce) return withoutGroups(text, found)
  return /[.,]\d{3}$/.test(text) && !/^-?0[.,]/.test(text) ? { why: 'ambiguous' } : grouped(text, found)
}

function grouped(text: string, decimal: string): string | { readonly why: FaultReason } {
  const [whole = '', ...rest] = text.split(decimal)
  if (rest.length > 1) return { why: 'no-number' }
  const group = decimal === ',' ? '.' : ','
  const digits = whole.includes(group) ? withoutGroups(whole, group) : whole
  if (typeof digits !== 'string') return digits
  return `${digits}${rest[0] === undefined || rest[0] === '' ? '' : `.${rest[0]}`}`
}

function withoutGroups(text: string, group: string): string | { readonly why: FaultReason } {
  const parts = text.replace('-', '').split(group)
  const isGrouped = parts.every((part, i) => /^\d+$/.test(part) && (i === 0 ? part.length <= 3 : part.length === 3))
  return isGrouped ? text.split(group).join('') : { why: 'no-number' }
}

/** A number as a spreadsheet keeps it: fifteen digits are meant, the rest is noise (19.989999999999998). */
export function sheetNumber(text: string): string {
  const value = Number(text)
  if (!Number.isFinite(value) || !/[.eE]/.test(text)) return text
  const rounded = Number(value.toPrecision(15))
  return Math.abs(rounded) < 1e21 && !/e/.test(String(rounded))
    ? String(rounded)
    : rounded.toFixed(Math.abs(rounded) < 1 ? 10 : 0)
}

/** The day of a spreadsheet's number, from 1899-12-30 on. */
export function sheetDay(text: string): string | undefined {
  const days = Number(text)
  if (!Number.isFinite(days) || days < 1 || days > 200_000) return undefined
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * 86_400_000).toISOString().slice(0, 10)
}
