import type { Decimal } from '../../kernel/decimal.ts'
import { decimalText, divide, magnitude, multiply, toUnits } from '../../kernel/decimal.ts'
import { MAX_QUANTITY, QUANTITY_SCALE } from '../../kernel/quantity.ts'
import type { XmlElement } from '../../kernel/xml-tree.ts'
import type { UblAdjustment } from './ubl-adjustments.rules.ts'
import { netOf, readAdjustments } from './ubl-adjustments.rules.ts'
import type { UblDelivery } from './ubl-delivery.rules.ts'
import { readDelivery } from './ubl-delivery.rules.ts'
import type { UblItem } from './ubl-item.rules.ts'
import { readItem } from './ubl-item.rules.ts'
import type { Reading } from './ubl-reading.rules.ts'
import {
  amountIn,
  basic,
  basics,
  decimal,
  given,
  money,
  part,
  parts,
  pathOf,
  reject,
  rejectValue,
  take,
  text,
  warn,
} from './ubl-reading.rules.ts'

/** A line as the document has it; `net` is what it costs before anything of the order as a whole. */
export interface UblLine extends UblItem {
  /** 1, 2, 3 … in the draft. */
  readonly lineNo: number
  /** As the document numbers it. */
  readonly id: string
  /** Exact decimal text. */
  readonly quantity: string
  /** The same, rounded to millionths; > 0. */
  readonly quantityMillionths: bigint
  /** UN/CEFACT Recommendation 20; C62 (one) when none is given. */
  readonly unit: string
  /** Decimal text for one unit, exact, or rounded to 12 decimals when the base quantity leaves no other way. */
  readonly unitPrice: string
  /** The price as written, when one is: so much for so many. */
  readonly price?: { readonly amount: string; readonly baseQuantity: string; readonly baseUnit?: string }
  /** Minor units: LineExtensionAmount, else quantity × price ÷ base quantity + charges − allowances. */
  readonly net: bigint
  readonly adjustments: readonly UblAdjustment[]
  /** Minor units; what the line says of its own tax. */
  readonly tax?: bigint
  readonly deliveries: readonly UblDelivery[]
  readonly notes: readonly string[]
}

const priceDecimals = 12
const one: Decimal = { digits: 1n, scale: 0 }

/** Reads one OrderLine. `undefined` = no line: a problem was noted (`ubl-incomplete`, `ubl-line-unpriced`). */
export function readLine(reading: Reading, orderLine: XmlElement, lineNo: number): UblLine | undefined {
  const item = part(orderLine, 'LineItem')
  if (item === undefined) {
    reject(reading, 'ubl-incomplete', { path: pathOf(reading, orderLine), why: 'a line without LineItem' })
    return undefined
  }
  const adjustments = readAdjustments(reading, item)
  const said = readQuantity(reading, item)
  const price = readPrice(reading, item)
  const net = readNet(reading, item, said, price, netOf(adjustments))
  if (net === undefined) return undefined
  const settled = settleQuantity(reading, item, said, net)
  const { quantity, unit } = settled
  const tax = readLineTax(reading, item)
  return {
    lineNo,
    id: text(reading, item, 'ID') ?? String(lineNo),
    ...readItem(reading, item, lineNo),
    quantity: decimalText(quantity),
    quantityMillionths: inMillionths(reading, item, quantity),
    unit,
    ...priceOf(reading, item, price, settled, net, settled === said),
    net,
    adjustments,
    ...given('tax', tax),
    deliveries: parts(item, 'Delivery').map((each) => readDelivery(reading, each)),
    notes: [...basics(orderLine, 'Note'), ...basics(item, 'Note')].map((each) => take(reading, each)),
  }
}

interface Quantity {
  readonly quantity: Decimal
  readonly unit: string
}

function readQuantity(reading: Reading, item: XmlElement): Quantity | undefined {
  const element = basic(item, 'Quantity')
  const quantity = decimal(reading, element)
  if (element === undefined || quantity === undefined) return undefined
  return { quantity, unit: readUnit(reading, element) }
}

/** Codes of Recommendation 20 and, behind an X, of 21 have at most three letters and digits. */
function readUnit(reading: Reading, element: XmlElement): string {
  const code = element.attributes.get('unitCode')?.trim().toUpperCase() ?? ''
  if (/^[A-Z0-9]{1,3}$/.test(code)) return code
  const named = code === '' ? 'no unit' : `unit ${code.slice(0, 40)}`
  warn(reading, 'unit-unknown', element, `${named}: taken as C62 (one)`)
  return 'C62'
}

interface Price {
  readonly amount: Decimal
  readonly base: Decimal
  readonly baseUnit?: string
}

function readPrice(reading: Reading, item: XmlElement): Price | undefined {
  const price = part(item, 'Price')
  const amount = money(reading, basic(price, 'PriceAmount'))
  const element = basic(price, 'BaseQuantity')
  const base = decimal(reading, element) ?? one
  if (element !== undefined && base.digits <= 0n) rejectValue(reading, element, 'a base quantity above 0')
  if (amount === undefined || base.digits <= 0n) return undefined
  const unit = element?.attributes.get('unitCode')?.trim().toUpperCase()
  return { amount, base, ...given('baseUnit', unit === '' ? undefined : unit) }
}

/** Whether the price is for the unit that is ordered; between other units nothing is guessed. */
function isFor(price: Price, unit: string): boolean {
  return price.baseUnit === undefined || price.baseUnit === unit
}

function readNet(
  reading: Reading,
  item: XmlElement,
  said: Quantity | undefined,
  price: Price | undefined,
  adjustments: bigint,
): bigint | undefined {
  const element = basic(item, 'LineExtensionAmount')
  const net = amountIn(reading, item, 'LineExtensionAmount')
  const priced = said !== undefined && price !== undefined && isFor(price, said.unit)
  const computed = priced
    ? divide(multiply(price.amount, said.quantity), price.base, reading.exponent).units + adjustments
    : undefined
  if (net !== undefined && computed !== undefined && magnitude(net - computed) > 1n)
    warn(reading, 'line-differs', item, `quantity × price gives ${computed} minor units, the line says ${net}`)
  if (net === undefined && computed === undefined && element === undefined)
    reject(reading, 'ubl-line-unpriced', {
      path: pathOf(reading, item),
      why: 'needs LineExtensionAmount, or a quantity and a price for the same unit',
    })
  return net ?? computed
}

/** The contract needs an amount of something: what costs money without one is one unit. */
function settleQuantity(reading: Reading, item: XmlElement, said: Quantity | undefined, net: bigint): Quantity {
  const element = basic(item, 'Quantity')
  if (said !== undefined && said.quantity.digits < 0n && net > 0n && element !== undefined)
    rejectValue(reading, element, 'a quantity that fits its amount')
  if (said !== undefined && (said.quantity.digits !== 0n || net === 0n)) return said
  warn(reading, 'quantity-assumed', item, 'no quantity: taken as 1 C62 (one)')
  return { quantity: one, unit: 'C62' }
}

function inMillionths(reading: Reading, item: XmlElement, quantity: Decimal): bigint {
  const { units, exact } = toUnits(quantity, QUANTITY_SCALE)
  if (!exact) warn(reading, 'quantity-rounded', item, 'quantities are counted in millionths')
  const element = basic(item, 'Quantity')
  if (magnitude(units) > MAX_QUANTITY && element !== undefined) rejectValue(reading, element, 'at most 10^12 units')
  return units === 0n && quantity.digits > 0n ? 1n : units
}

function priceOf(
  reading: Reading,
  item: XmlElement,
  price: Price | undefined,
  { quantity, unit }: Quantity,
  net: bigint,
  asSaid: boolean,
): Pick<UblLine, 'unitPrice' | 'price'> {
  if (price !== undefined && asSaid && isFor(price, unit))
    return { unitPrice: perUnit(price.amount, price.base), price: written(price) }
  if (net > 0n) warn(reading, 'price-derived', item, 'no price for the ordered unit: the amount ÷ the quantity')
  const derived = quantity.digits === 0n ? '0' : perUnit({ digits: net, scale: reading.exponent }, quantity)
  return { unitPrice: derived, ...given('price', price === undefined ? undefined : written(price)) }
}

function perUnit(amount: Decimal, quantity: Decimal): string {
  return decimalText({ digits: divide(amount, quantity, priceDecimals).units, scale: priceDecimals })
}

function written(price: Price): NonNullable<UblLine['price']> {
  const { amount, base, baseUnit } = price
  return { amount: decimalText(amount), baseQuantity: decimalText(base), ...given('baseUnit', baseUnit) }
}

function readLineTax(reading: Reading, item: XmlElement): bigint | undefined {
  const totals = parts(item, 'TaxTotal').flatMap((each) => amountIn(reading, each, 'TaxAmount') ?? [])
  if (totals.length > 0) return totals.reduce((sum, each) => sum + each, 0n)
  return amountIn(reading, item, 'TotalTaxAmount')
}
