import type { Order } from '../trade/open-order.ts'

/** Quantities have at most so many digits behind the point. */
const DIGITS = 6

function millionths(decimal: string): bigint {
  const [whole = '0', part = ''] = decimal.split('.')
  return BigInt(whole + part.slice(0, DIGITS).padEnd(DIGITS, '0'))
}

function decimal(amount: bigint): string {
  const text = String(amount).padStart(DIGITS + 1, '0')
  return `${text.slice(0, -DIGITS)}.${text.slice(-DIGITS)}`.replace(/\.?0+$/, '')
}

type Shipped = readonly { readonly lines: Order['lots'][number]['lines'] }[]

/** What is left to ship of a line, as a decimal; `0` when all of it is on its way. */
export function leftToShip(line: number, quantity: string, lots: Shipped): string {
  const shipped = lots.flatMap((lot) => lot.lines).filter((each) => each.line === line)
  const left = shipped.reduce((sum, each) => sum - millionths(each.quantity), millionths(quantity))
  return left <= 0n ? '0' : decimal(left)
}
