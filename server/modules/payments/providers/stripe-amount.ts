import { currencyExponents } from '../../../kernel/currency.ts'

/**
 * Stripe's own units (docs.stripe.com/currencies): some currencies have no decimals there, five have three of which the
 * last must be 0, ISK and UGX are written with two that must be 00. All others have two.
 */
const whole = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '))
const thousandths = new Set('BHD JOD KWD OMR TND'.split(' '))

function digitsThere(currency: string): number {
  return whole.has(currency) ? 0 : thousandths.has(currency) ? 3 : 2
}

function digitsHere(currency: string): number {
  return currencyExponents.get(currency) ?? 2
}

/** Minor units as Stripe counts them; `undefined` for an amount that it cannot say. */
export function toStripe(amount: bigint, currency: string): number | undefined {
  const more = digitsThere(currency) - digitsHere(currency)
  const factor = 10n ** BigInt(Math.abs(more))
  if (more < 0 && amount % factor !== 0n) return undefined
  const there = more < 0 ? amount / factor : amount * factor
  // Schemes settle no single thousandth.
  if (thousandths.has(currency) && there % 10n !== 0n) return undefined
  return Number(there)
}

/** Stripe's amount in our minor units, rounded down where it is finer. */
export function fromStripe(amount: number, currency: string): bigint {
  const more = digitsThere(currency) - digitsHere(currency)
  const factor = 10n ** BigInt(Math.abs(more))
  return more < 0 ? BigInt(amount) * factor : BigInt(amount) / factor
}
