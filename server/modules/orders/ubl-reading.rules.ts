import type { Decimal } from '../../kernel/decimal.ts'
import { magnitude, parseDecimal, toUnits } from '../../kernel/decimal.ts'
import { MAX_AMOUNT } from '../../kernel/money.ts'
import type { Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { XmlElement } from '../../kernel/xml-tree.ts'
import { childOf, childrenOf } from '../../kernel/xml-tree.ts'

/** UBL 2.0 and 2.1 share these; only the prefixes differ from document to document. */
export const ubl = {
  order: 'urn:oasis:names:specification:ubl:schema:xsd:Order-2',
  aggregates: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  basics: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
  extensions: 'urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2',
} as const

/** Something that a person should look at before proposing the order. */
export interface UblWarning {
  readonly code: string
  readonly path: string
  readonly text: string
}

/** One pass over one document: what was used, what is odd, what makes it useless. Lives no longer than the pass. */
export interface Reading {
  readonly currency: string
  readonly exponent: number
  readonly paths: ReadonlyMap<XmlElement, string>
  readonly used: Set<XmlElement>
  readonly warnings: UblWarning[]
  readonly problems: Refusal[]
}

/** The path of every element: `/Order/OrderLine[2]/LineItem/ID`, an index where a name repeats among siblings. */
export function pathsOf(root: XmlElement): ReadonlyMap<XmlElement, string> {
  const paths = new Map([[root, `/${root.name}`]])
  for (const [parent, path] of paths) {
    const counts = new Map<string, number>()
    for (const { name } of parent.children) counts.set(name, (counts.get(name) ?? 0) + 1)
    const seen = new Map<string, number>()
    for (const child of parent.children) {
      const n = (seen.get(child.name) ?? 0) + 1
      seen.set(child.name, n)
      paths.set(child, `${path}/${child.name}${(counts.get(child.name) ?? 0) > 1 ? `[${n}]` : ''}`)
    }
  }
  return paths
}

export function pathOf(reading: Reading, element: XmlElement): string {
  return reading.paths.get(element) ?? ''
}

export function warn(reading: Reading, code: string, at: XmlElement | string, text: string): void {
  reading.warnings.push({ code, path: typeof at === 'string' ? at : pathOf(reading, at), text })
}

/** Notes why the document is of no use; the first problem becomes the refusal. */
export function reject(reading: Reading, refused: string, data: { readonly [k: string]: string | number }): void {
  reading.problems.push(refuse(refused, data))
}

/** The aggregate at the end of a path, the first of each name. */
export function part(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  let at = element
  for (const name of names) at = at === undefined ? undefined : childOf(at, ubl.aggregates, name)
  return at
}

/** All aggregates of a name. */
export function parts(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element === undefined ? [] : childrenOf(element, ubl.aggregates, name)
}

/** The first basic component of a name that is not blank; not yet marked as used. */
export function basic(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return basics(element, name)[0]
}

export function basics(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  const found = element === undefined ? [] : childrenOf(element, ubl.basics, name)
  return found.filter((each) => each.text.trim() !== '')
}

/** What a person can read in a contract; the document itself keeps the rest. */
const textMost = 4000

/** The text of an element, marked as used. */
export function take(reading: Reading, element: XmlElement): string
export function take(reading: Reading, element: XmlElement | undefined): string | undefined
export function take(reading: Reading, element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined
  reading.used.add(element)
  const text = element.text.trim()
  if (text.length <= textMost) return text
  warn(reading, 'text-shortened', element, `only the first ${textMost} characters are kept`)
  return text.slice(0, textMost)
}

/** The text of the first basic component of that name, marked as used. */
export function text(reading: Reading, element: XmlElement | undefined, name: string): string | undefined {
  return take(reading, basic(element, name))
}

/** An exact number, marked as used; what is none is a problem. */
export function decimal(reading: Reading, element: XmlElement | undefined): Decimal | undefined {
  if (element === undefined) return undefined
  const value = parseDecimal(take(reading, element))
  if (value === undefined) rejectValue(reading, element, 'a decimal number')
  return value
}

export function rejectValue(reading: Reading, element: XmlElement, expected: string): void {
  const value = element.text.trim().slice(0, 60)
  reject(reading, 'ubl-value-invalid', { path: pathOf(reading, element), value, expected })
}

/** A number of the order's currency, exact, marked as used; another currency is a problem. */
export function money(reading: Reading, element: XmlElement | undefined): Decimal | undefined {
  if (element === undefined) return undefined
  const currency = element.attributes.get('currencyID') ?? reading.currency
  if (currency.trim() !== reading.currency)
    reject(reading, 'ubl-currency-differs', {
      path: pathOf(reading, element),
      currency: currency.slice(0, 20),
      expected: reading.currency,
    })
  return decimal(reading, element)
}

/** An amount in minor units, marked as used; a fraction of the minor unit is rounded half up, with a warning. */
export function amount(reading: Reading, element: XmlElement | undefined): bigint | undefined {
  const value = money(reading, element)
  if (element === undefined || value === undefined) return undefined
  const { units, exact } = toUnits(value, reading.exponent)
  if (magnitude(units) > MAX_AMOUNT) rejectValue(reading, element, 'an amount within 10^15 minor units')
  if (!exact) warn(reading, 'amount-rounded', element, `${reading.currency} has no such small unit`)
  return units
}

/** The basic component as an amount. */
export function amountIn(reading: Reading, element: XmlElement | undefined, name: string): bigint | undefined {
  return amount(reading, basic(element, name))
}

/** xsd:boolean. */
export function isTrue(reading: Reading, element: XmlElement | undefined, name: string): boolean {
  return ['true', '1'].includes(text(reading, element, name) ?? '')
}

/** A local date, without the offset that xsd:date allows. What is no date is left unused. */
export function date(reading: Reading, element: XmlElement | undefined, name: string): string | undefined {
  const found = basic(element, name)
  const day = /^(\d{4}-\d{2}-\d{2})(Z|[+-]\d{2}:\d{2})?$/.exec(found?.text.trim() ?? '')?.[1]
  if (found === undefined || day === undefined || !isDay(day)) return undefined
  reading.used.add(found)
  return day
}

function isDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}

/** `{ [key]: value }`, or nothing: optional fields are absent, never null. */
export function given<K extends string, V>(key: K, value: V | undefined): { readonly [k in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [k in K]: V })
}
