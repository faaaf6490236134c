import type { Decimal } from '../../kernel/decimal.ts'
import { magnitude, multiply, parseDecimal } from '../../kernel/decimal.ts'
import type { QualityTerm } from '../catalogue/quality.rules.ts'

/** One end of what is accepted; `isIn`: the value itself is. */
export interface Limit {
  readonly value: Decimal
  readonly isIn: boolean
}

/**
 * What a reading is held against: a number within limits, or a text. A target that is no number, or a tolerance that
 * cannot be read, is a text: whoever looks at the goods says what he finds.
 */
export type Criterion =
  | { readonly kind: 'number'; readonly least?: Limit; readonly most?: Limit; readonly unit?: string }
  | { readonly kind: 'text'; readonly text: string }

/** `unclear`: another unit than the terms', or no number where one is asked. */
export type Judged = 'conforms' | 'differs' | 'unclear'

const NUMBER = String.raw`[+-]?(?:\d+(?:\.\d*)?|\.\d+)`
/** Begins with a letter, a sign of percent or of degrees: never with what joins numbers. */
const UNIT = String.raw`(?:\s*([\p{L}%‰°][^\d<>=≤≥±+-]*))?`
const comparison = new RegExp(`^(>=|≥|<=|≤|>|<)\\s*(${NUMBER})${UNIT}$`, 'u')
const range = new RegExp(`^(${NUMBER})\\s*(?:–|—|\\.\\.|-)\\s*(${NUMBER})${UNIT}$`, 'u')
const around = new RegExp(`^(${NUMBER})${UNIT}(?:\\s*(?:±|\\+\\/-)\\s*(.+))?$`, 'u')

/**
 * What a quality term asks for. Targets: `12.5`, `≥ 10`, `< 3`, `10–12`, `45 ± 10`, each with or without its unit.
 * Tolerances: `0.1`, `± 10`, `± 5 %`, `+0.2/-0.1`, `+0.2`; without one, the number is exact.
 */
export function criterionOf(term: Pick<QualityTerm, 'target' | 'tolerance' | 'unit'>): Criterion {
  const target = tidy(term.target)
  const text: Criterion = { kind: 'text', text: target }
  const compared = comparison.exec(target)
  if (compared !== null) return term.tolerance === undefined ? limited(compared, term.unit, text) : text
  const between = range.exec(target)
  if (between !== null) return term.tolerance === undefined ? ranged(between, term.unit, text) : text
  const single = around.exec(target)
  const unit = single === null ? false : unitOf(single[2], term.unit)
  if (single === null || unit === false) return text
  const value = parseDecimal(single[1] ?? '')
  const tolerance = term.tolerance ?? single[3]
  const off = value && (tolerance === undefined ? exact : toleranceOf(tidy(tolerance), value, unit))
  if (value === undefined || off === undefined) return text
  const limits = { least: closed(plus(value, off.below)), most: closed(plus(value, off.above)) }
  return { kind: 'number', ...limits, ...(unit && { unit }) }
}

/** Whether a reading, with its unit or without, is as agreed. Texts are equal whatever their case and spaces. */
export function judge(criterion: Criterion, reading: string): Judged {
  const read = tidy(reading)
  if (criterion.kind === 'text') return folded(read) === folded(criterion.text) ? 'conforms' : 'differs'
  const { least, most, unit = '' } = criterion
  const value = parseDecimal(read.endsWith(unit) ? read.slice(0, read.length - unit.length).trim() : read)
  if (value === undefined) return 'unclear'
  const isIn =
    (least === undefined || compare(value, least.value) >= (least.isIn ? 0 : 1)) &&
    (most === undefined || compare(value, most.value) <= (most.isIn ? 0 : -1))
  return isIn ? 'conforms' : 'differs'
}

/** Below 0, 0 or above 0, as `a` is less than, equal to or more than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale)
  const [left, right] = [scaled(a, scale), scaled(b, scale)]
  return left === right ? 0 : left < right ? -1 : 1
}

interface Tolerance {
  /** ≤ 0 and ≥ 0, in the target's unit. */
  readonly below: Decimal
  readonly above: Decimal
}

const zero: Decimal = { digits: 0n, scale: 0 }
const exact: Tolerance = { below: zero, above: zero }
const both = new RegExp(`^(?:±|\\+\\/-)?\\s*(\\d+(?:\\.\\d*)?|\\.\\d+)${UNIT}$`, 'u')
const SIGNED = String.raw`([+-](?:\d+(?:\.\d*)?|\.\d+))`
const parts = new RegExp(`^${SIGNED}${UNIT}(?:\\s*[/,;]?\\s*${SIGNED}${UNIT})?$`, 'u')

/** How far a number may be off; `undefined` when the text cannot be read. */
function toleranceOf(text: string, target: Decimal, unit: string | undefined): Tolerance | undefined {
  const even = both.exec(text)
  if (even !== null) {
    const off = offBy(even[1], even[2], target, unit)
    return off && { below: negative(off), above: off }
  }
  const odd = parts.exec(text)
  if (odd === null) return undefined
  const offs = [offBy(odd[1], odd[2], target, unit), odd[3] === undefined ? zero : offBy(odd[3], odd[4], target, unit)]
  const [one, other] = offs
  if (one === undefined || other === undefined || (one.digits > 0n && other.digits > 0n)) return undefined
  if (one.digits < 0n && other.digits < 0n) return undefined
  const [below, above] = one.digits < 0n ? [one, other] : [other, one]
  return { below, above }
}

/** A part of the target where it is said in percent. */
function offBy(text = '', said: string | undefined, target: Decimal, unit: string | undefined): Decimal | undefined {
  const value = parseDecimal(text)
  if (value === undefined) return undefined
  const of = said?.trim()
  // A target in percent has tolerances in points.
  if (of === '%' && unit !== '%') {
    const part = multiply(value, { ...target, digits: magnitude(target.digits) })
    return { digits: part.digits, scale: part.scale + 2 }
  }
  return of === undefined || of === unit ? value : undefined
}

type Found = RegExpExecArray

function limited(found: Found, wanted: string | undefined, text: Criterion): Criterion {
  const [, sign = '', number = ''] = found
  const [value, unit] = [parseDecimal(number), unitOf(found[3], wanted)]
  if (value === undefined || unit === false) return text
  const limit = { value, isIn: !(sign === '>' || sign === '<') }
  const end = sign === '>' || sign === '>=' || sign === '≥' ? { least: limit } : { most: limit }
  return { kind: 'number', ...end, ...(unit && { unit }) }
}

function ranged(found: Found, wanted: string | undefined, text: Criterion): Criterion {
  const [least, most] = [parseDecimal(found[1] ?? ''), parseDecimal(found[2] ?? '')]
  const unit = unitOf(found[3], wanted)
  if (least === undefined || most === undefined || unit === false || compare(least, most) > 0) return text
  return { kind: 'number', least: closed(least), most: closed(most), ...(unit && { unit }) }
}

/** The one unit of a target; `false` where it names another than the term does. */
function unitOf(said: string | undefined, wanted: string | undefined): string | undefined | false {
  const [one, other] = [said?.trim(), wanted === undefined ? undefined : tidy(wanted)]
  if (one === undefined || one === '' || other === undefined) return one || other
  return one === other ? one : false
}

function closed(value: Decimal): Limit {
  return { value, isIn: true }
}

function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { digits: scaled(a, scale) + scaled(b, scale), scale }
}

function negative({ digits, scale }: Decimal): Decimal {
  return { digits: -digits, scale }
}

function scaled({ digits, scale }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(to - scale)
}

/** One space between words, one sign for micro, one for minus. */
function tidy(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replaceAll('μ', 'µ').replaceAll('−', '-')
}

function folded(text: string): string {
  return text.toLocaleLowerCase('en').normalize('NFC')
}
