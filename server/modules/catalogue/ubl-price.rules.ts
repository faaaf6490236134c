import { decimalText, divide, multiply, parseDecimal } from '../../kernel/decimal.ts'
import { parseQuantity } from '../../kernel/quantity.ts'
import type { XmlElement } from '../../kernel/xml-tree.ts'
import { childNamed, childrenNamed, textAt } from './ubl-part.rules.ts'
import type { PriceTier } from './version.rules.ts'

/** Prices of a line of a catalogue: in which unit one orders, from which quantity on, and when it ships. */
export interface UblPrices {
  readonly unit?: string
  readonly currency?: string
  readonly tiers: readonly PriceTier[]
  readonly minimum?: string
  readonly leadDays?: number
  /** Where a number stands that cannot be read. */
  readonly broken: readonly { readonly path: string; readonly value: string }[]
}

/** Decimals of a price that an order's line can say. */
const PRICE_SCALE = 10
const hoursOf: Readonly<Record<string, number>> = { HUR: 1, DAY: 24, WEE: 168, MON: 720, ANN: 8760 }

/**
 * Reads the prices of a line. A price is for its base quantity; where that has another unit than the one that is
 * ordered, a stated factor turns it, else the price's own unit is the one that is ordered.
 */
export function readPrices(line: XmlElement): UblPrices {
  const broken: { path: string; value: string }[] = []
  const places = childrenNamed(line, 'RequiredItemLocationQuantity')
  const found = places.flatMap((place) => priceOf(place, line, broken) ?? [])
  const unit = found[0]?.unit ?? orderedUnit(line)
  const ordered = childNamed(line, 'MinimumOrderQuantity')
  const minimum = ordered !== undefined && isUnit(ordered, unit) ? quantity(ordered, broken) : undefined
  const lead = places.map((place) => leadDaysOf(place)).find((days) => days !== undefined)
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(found[0]?.currency === undefined ? {} : { currency: found[0].currency }),
    tiers: tiersFrom(
      found.filter((each) => each.currency === found[0]?.currency && each.unit === unit),
      minimum,
    ),
    ...(minimum === undefined ? {} : { minimum }),
    ...(lead === undefined ? {} : { leadDays: lead }),
    broken,
  }
}

interface FoundPrice {
  readonly unit: string | undefined
  readonly currency: string | undefined
  readonly from: string | undefined
  readonly price: string
}

const isUnit = (element: XmlElement, unit: string | undefined) =>
  [undefined, '', unit].includes(element.attributes.get('unitCode')?.trim().toUpperCase())

function orderedUnit(line: XmlElement): string | undefined {
  const stated = textAt(line, 'OrderableUnit')
  const counted = childNamed(line, 'MinimumOrderQuantity')?.attributes.get('unitCode')?.trim()
  return stated?.toUpperCase() ?? (counted === '' ? undefined : counted?.toUpperCase())
}

function quantity(element: XmlElement, broken: { path: string; value: string }[]): string | undefined {
  const text = element.text.trim()
  const found = parseQuantity(text)
  if (found === undefined) broken.push({ path: element.name, value: text })
  return found === undefined || found <= 0n ? undefined : text
}

function priceOf(
  place: XmlElement,
  line: XmlElement,
  broken: { path: string; value: string }[],
): FoundPrice | undefined {
  const price = childNamed(place, 'Price')
  const amount = childNamed(price, 'PriceAmount')
  if (price === undefined || amount === undefined) return undefined
  const value = parseDecimal(amount.text.trim())
  const base = childNamed(price, 'BaseQuantity')
  const per = base === undefined ? undefined : parseDecimal(base.text.trim())
  const isBroken = value === undefined || (base !== undefined && (per === undefined || per.digits <= 0n))
  if (isBroken) {
    broken.push({ path: 'PriceAmount', value: `${amount.text.trim()} / ${base?.text.trim() ?? '1'}` })
    return undefined
  }
  const ordered = orderedUnit(line)
  const priced = base?.attributes.get('unitCode')?.trim().toUpperCase()
  const isOther = priced !== undefined && priced !== '' && ordered !== undefined && priced !== ordered
  const factor = isOther ? factorOf(price, line, priced) : { digits: 1n, scale: 0 }
  const each = multiply(value, factor ?? { digits: 1n, scale: 0 })
  const { units } = divide(each, per ?? { digits: 1n, scale: 0 }, PRICE_SCALE)
  const least = childNamed(place, 'MinimumQuantity')
  return {
    unit: factor === undefined ? priced : (ordered ?? priced),
    currency: amount.attributes.get('currencyID')?.trim().toUpperCase(),
    from: least === undefined ? undefined : quantity(least, broken),
    price: decimalText({ digits: units, scale: PRICE_SCALE }),
  }
}

/** How many of the price's unit are in one that is ordered. */
function factorOf(price: XmlElement, line: XmlElement, priced: string) {
  const rate = parseDecimal(textAt(price, 'OrderableUnitFactorRate') ?? '')
  if (rate !== undefined && rate.digits > 0n) return rate
  const content = childNamed(line, 'ContentUnitQuantity')
  const isContent = content?.attributes.get('unitCode')?.trim().toUpperCase() === priced
  const inside = isContent ? parseDecimal(content?.text.trim() ?? '') : undefined
  return inside !== undefined && inside.digits > 0n ? inside : undefined
}

/** Rising, one for each quantity: of several, for other places or times, the first counts. */
function tiersFrom(found: readonly FoundPrice[], minimum: string | undefined): readonly PriceTier[] {
  const byQuantity = new Map<bigint, PriceTier>()
  for (const { from = minimum ?? '1', price } of found) {
    const least = parseQuantity(from) ?? 0n
    if (!byQuantity.has(least)) byQuantity.set(least, { from, price })
  }
  return [...byQuantity].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tier]) => tier)
}

/** A lead time in whole days, rounded up. */
function leadDaysOf(place: XmlElement): number | undefined {
  const measure = childNamed(place, 'LeadTimeMeasure')
  const hours = hoursOf[measure?.attributes.get('unitCode')?.trim().toUpperCase() ?? '']
  const value = Number(measure?.text.trim() || Number.NaN)
  return hours === undefined || !Number.isFinite(value) || value < 0 ? undefined : Math.ceil((value * hours) / 24)
}
