import { prorate, type Quantity } from '../../kernel/quantity.ts'

/** What was agreed, as far as invoices need it. Minor units; quantities in millionths. */
export interface Basis {
  readonly lines: readonly BasisLine[]
  readonly freight: bigint
  readonly charges: bigint
  /** Taken off, ≥ 0. */
  readonly allowances: bigint
  /** Taken off by both sides after they had agreed, ≥ 0. */
  readonly reduction: bigint
  readonly tax: bigint
}

export interface BasisLine {
  readonly lineNo: number
  readonly name: string
  /** UN/CEFACT Recommendation 20. */
  readonly unit: string
  /** Exact decimal text, for one unit. */
  readonly unitPrice: string
  readonly quantity: Quantity
  readonly amount: bigint
}

/** A line of a document: below 0 where it goes the other way than its document. */
export interface PartLine extends BasisLine {}

/** What a document says of the order: minor units, of either sign. */
export interface Parts extends Omit<Basis, 'lines'> {
  readonly lines: readonly PartLine[]
}

/** The quantity of a line. */
export interface LineQuantity {
  readonly lineNo: number
  readonly quantity: Quantity
}

const shared = ['freight', 'charges', 'allowances', 'reduction', 'tax'] as const

/**
 * What the order comes to for some of its quantity. Each line by quantity; what belongs to the whole order by the value
 * of the goods; each rounded once, half away from zero, from the beginning of the order on, so that documents which
 * take steps of it add up to the order exactly, whatever their number and order.
 */
export function partsFor(basis: Basis, quantities: readonly LineQuantity[]): Parts {
  const lines = basis.lines.map((line) => {
    const quantity = sum(quantities.filter(({ lineNo }) => lineNo === line.lineNo).map((each) => each.quantity))
    const amount = line.quantity === 0n ? 0n : prorate(line.amount, quantity, line.quantity)
    return { ...line, quantity, amount }
  })
  const [goods, all] = [lines, basis.lines].map((of) => sum(of.map(({ amount }) => amount)))
  // Goods that cost nothing carry no share: what belongs to the order comes with the last of them.
  const isWhole = lines.every(({ quantity }, i) => quantity >= (basis.lines[i]?.quantity ?? 0n))
  const share = (amount: bigint) => (isWhole ? amount : all === 0n ? 0n : prorate(amount, goods ?? 0n, all ?? 1n))
  return { lines, ...each((name) => share(basis[name])) }
}

/** What one has that the other has not: step by step, of either sign; lines of nothing are left out. */
export function less(parts: Parts, taken: Parts): Parts {
  const numbers = new Set([...parts.lines, ...taken.lines].map(({ lineNo }) => lineNo))
  const lines = [...numbers]
    .sort((a, b) => a - b)
    .flatMap((lineNo) => {
      const [now, before] = [parts, taken].map((of) => of.lines.find((line) => line.lineNo === lineNo))
      const named = now ?? before
      if (named === undefined) return []
      const quantity = (now?.quantity ?? 0n) - (before?.quantity ?? 0n)
      const amount = (now?.amount ?? 0n) - (before?.amount ?? 0n)
      return quantity === 0n && amount === 0n ? [] : [{ ...named, quantity, amount }]
    })
  return { lines, ...each((name) => parts[name] - taken[name]) }
}

export const nothing: Parts = { lines: [], freight: 0n, charges: 0n, allowances: 0n, reduction: 0n, tax: 0n }

/** The other way round: what an invoice says is what its credit note takes back. */
export function turned(parts: Parts): Parts {
  return less(nothing, parts)
}

export function plus(one: Parts, other: Parts): Parts {
  return less(one, turned(other))
}

/** Without tax. */
export function netOf({ lines, freight, charges, allowances, reduction }: Parts): bigint {
  return sum(lines.map(({ amount }) => amount)) + freight + charges - allowances - reduction
}

export function grossOf(parts: Parts): bigint {
  return netOf(parts) + parts.tax
}

/** Whether there is nothing to say. */
export function isNothing(parts: Parts): boolean {
  return parts.lines.length === 0 && shared.every((name) => parts[name] === 0n)
}

function each(of: (name: (typeof shared)[number]) => bigint): Omit<Parts, 'lines'> {
  const [freight = 0n, charges = 0n, allowances = 0n, reduction = 0n, tax = 0n] = shared.map(of)
  return { freight, charges, allowances, reduction, tax }
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((all, amount) => all + amount, 0n)
}
