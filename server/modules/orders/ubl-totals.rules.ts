import { allocate } from '../../kernel/allocation.ts'
import { magnitude } from '../../kernel/decimal.ts'
import type { XmlElement } from '../../kernel/xml-tree.ts'
import type { UblAdjustment } from './ubl-adjustments.rules.ts'
import { netOf, sumOf } from './ubl-adjustments.rules.ts'
import type { Reading } from './ubl-reading.rules.ts'
import { amount, amountIn, basic, isTrue, part, parts, pathOf, warn } from './ubl-reading.rules.ts'

/**
 * The money of the order, minor units. Always exact:
 * lines + freight + charges − allowances + tax + rounding − paidElsewhere + difference = payable.
 */
export interface UblTotals {
  /** Σ net of the lines. */
  readonly lines: bigint
  readonly freight: bigint
  readonly charges: bigint
  readonly allowances: bigint
  readonly tax: bigint
  readonly rounding: bigint
  /** PrepaidAmount: paid outside the platform, not covered. */
  readonly paidElsewhere: bigint
  /** What the document's total has beyond its parts; the total stands. */
  readonly difference: bigint
  /** What is to be paid here: PayableAmount, else computed. */
  readonly payable: bigint
}

interface Parts {
  readonly nets: readonly bigint[]
  /** Σ of the lines below zero, as an allowance. */
  readonly negative: bigint
  readonly lineTaxes: readonly (bigint | undefined)[]
  readonly lineAdjustments: readonly UblAdjustment[]
  readonly adjustments: readonly UblAdjustment[]
}

/** Reads the totals and holds them against the lines; what does not add up is the warning `total-differs`. */
export function readTotals(reading: Reading, root: XmlElement, given: Parts): UblTotals {
  const monetary = part(root, 'AnticipatedMonetaryTotal')
  const said = (name: string): bigint | undefined => amountIn(reading, monetary, name)
  const lines = sum(given.nets)
  const { freight, charges, allowances: ofOrder } = readLevel(said, given)
  const allowances = ofOrder + given.negative
  const tax = readTax(reading, root, monetary, given.lineTaxes)
  const rounding = said('PayableRoundingAmount') ?? 0n
  const paidElsewhere = said('PrepaidAmount') ?? 0n
  const computed = lines + freight + charges - allowances + tax + rounding - paidElsewhere
  const payable = said('PayableAmount') ?? computed
  const difference = payable - computed
  if (paidElsewhere !== 0n && monetary !== undefined)
    warn(reading, 'paid-elsewhere', monetary, `${paidElsewhere} minor units were paid elsewhere and are not covered`)
  const linesSaid = said('LineExtensionAmount')
  const inLines = lines - given.negative
  if (monetary !== undefined && linesSaid !== undefined && magnitude(linesSaid - inLines) > tolerance(given))
    warn(reading, 'total-differs', monetary, `the lines add up to ${inLines} minor units, not ${linesSaid}`)
  if (magnitude(difference) > tolerance(given))
    warn(reading, 'total-differs', monetary ?? root, `the parts give ${computed}; payable is ${payable} minor units`)
  return { lines, freight, charges, allowances, tax, rounding, paidElsewhere, difference, payable }
}

/** Each line and each sum may be rounded by half a minor unit. */
function tolerance(given: Parts): bigint {
  return BigInt(Math.ceil(given.nets.length / 2) + 1)
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((all, each) => all + each, 0n)
}

/**
 * Allowances and charges of the order as a whole: its AllowanceCharge elements; without any, the totals less what the
 * lines already contain (UBL 2.0 counts those in too).
 */
function readLevel(
  said: (name: string) => bigint | undefined,
  { adjustments, lineAdjustments }: Parts,
): Pick<UblTotals, 'freight' | 'charges' | 'allowances'> {
  const of = (kind: UblAdjustment['kind']): bigint => sumOf(adjustments, kind)
  if (adjustments.length > 0) return { freight: of('freight'), charges: of('charge'), allowances: of('allowance') }
  const inLines = sumOf(lineAdjustments, 'allowance')
  const rest = (total: bigint, contained: bigint): bigint => (total > contained ? total - contained : 0n)
  return {
    freight: 0n,
    charges: rest(said('ChargeTotalAmount') ?? 0n, netOf(lineAdjustments) + inLines),
    allowances: rest(said('AllowanceTotalAmount') ?? 0n, inLines),
  }
}

/** Tax on top: the order's tax totals in its currency; else inclusive less exclusive; else what the lines say. */
function readTax(
  reading: Reading,
  root: XmlElement,
  monetary: XmlElement | undefined,
  lineTaxes: readonly (bigint | undefined)[],
): bigint {
  const totals = parts(root, 'TaxTotal').filter((each) => isOwnCurrency(reading, basic(each, 'TaxAmount')))
  if (totals.length > 0) return sum(totals.map((each) => taxIn(reading, each)))
  const inclusive = basic(monetary, 'TaxInclusiveAmount')
  const exclusive = basic(monetary, 'TaxExclusiveAmount')
  if (inclusive !== undefined && exclusive !== undefined)
    return (amount(reading, inclusive) ?? 0n) - (amount(reading, exclusive) ?? 0n)
  return sum(lineTaxes.map((each) => each ?? 0n))
}

/** A second total in the tax office's currency says the same again: it is named as unused. */
function isOwnCurrency(reading: Reading, element: XmlElement | undefined): boolean {
  return element !== undefined && (element.attributes.get('currencyID') ?? reading.currency) === reading.currency
}

function taxIn(reading: Reading, total: XmlElement): bigint {
  const tax = amountIn(reading, total, 'TaxAmount') ?? 0n
  if (!isTrue(reading, total, 'TaxIncludedIndicator')) return tax
  warn(reading, 'tax-included', pathOf(reading, total), 'the prices contain this tax already')
  return 0n
}

/** The lines' shares of what is payable, by value, exact, as the hold spreads it: each ≥ 0, Σ = payable. */
export function sharesOf(payable: bigint, nets: readonly bigint[]): readonly bigint[] {
  const valued = nets.some((net) => net > 0n)
  return allocate(
    payable,
    nets.map((net) => (valued ? net : 1n)),
  )
}

/**
 * The totals as the terms hold them, none negative: Σ net + freight + tax + charges − allowances = payable. Rounding,
 * difference and what was paid elsewhere go to the charges or the allowances by their sign.
 */
export function termsAmountsOf(totals: UblTotals): {
  readonly freight: bigint
  readonly tax: bigint
  readonly charges: bigint
  readonly allowances: bigint
} {
  const { freight, tax, charges, allowances, rounding, paidElsewhere, difference } = totals
  const loose = [charges, -allowances, rounding, -paidElsewhere, difference]
  const moved = [freight, tax].filter((each) => each < 0n)
  const signed = [...loose, ...moved]
  return {
    freight: freight < 0n ? 0n : freight,
    tax: tax < 0n ? 0n : tax,
    charges: sum(signed.filter((each) => each > 0n)),
    allowances: -sum(signed.filter((each) => each < 0n)),
  }
}
