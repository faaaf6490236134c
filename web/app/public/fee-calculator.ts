import type { Method, MethodFee } from './rules.ts'

export interface CalculatorInput {
  /** Minor units. */
  readonly amount: bigint
  readonly currency: string
  /** The payer's country, ISO 3166; absent: not said. */
  readonly country?: string
}

/** What a method costs for an amount. */
export interface MethodCost {
  readonly method: Method
  /** Minor units, together. */
  readonly fee: bigint
  readonly total: bigint
  /** How many payments it takes within the method's limit. */
  readonly payments: bigint
}

/** The largest amount that is reckoned: ten digits before the decimals. */
const AMOUNT = /^\d{1,10}(?:[.,]\d{0,3})?$/

/** An amount as people type it, in minor units; spaces and thousands separators are let by. `undefined`: no amount. */
export function readAmount(text: string, digits: number): bigint | undefined {
  const plain = text
    .trim()
    .replaceAll(/[\s'\u00a0]/g, '')
    .replaceAll(/,(?=\d{3}(\D|$))/g, '')
  if (!AMOUNT.test(plain)) return undefined
  const [whole = '', part = ''] = plain.split(/[.,]/)
  if (part.length > digits && /[1-9]/.test(part.slice(digits))) return undefined
  const minor = BigInt(whole + part.slice(0, digits).padEnd(digits, '0'))
  return minor > 0n ? minor : undefined
}

/** The fee on minor units, rounded half up; `undefined` where the method takes no such payment. */
export function feeOf(fee: MethodFee, amount: bigint, currency: string): bigint | undefined {
  switch (fee.kind) {
    case 'none':
      return 0n
    case 'percent':
      return (amount * BigInt(fee.bps) + 5_000n) / 10_000n
    case 'fixed': {
      const fixed = fee.amounts[currency]
      return fixed === undefined ? undefined : BigInt(fixed)
    }
    case 'banded': {
      const band = currency === fee.currency ? fee.bands.find(({ upTo }) => amount <= BigInt(upTo)) : undefined
      return band && BigInt(band.fee)
    }
  }
}

function takes({ currencies, countries, local }: Method, { currency, country }: CalculatorInput): boolean {
  if (currencies !== undefined && !currencies.includes(currency)) return false
  if (country === undefined) return true
  if (countries !== undefined && !countries.includes(country)) return false
  return local === undefined || local[currency]?.includes(country) === true
}

/** The methods that take the amount, the cheapest first. Limits are in US dollars and bound only those here. */
export function costsOf(methods: readonly Method[], input: CalculatorInput): readonly MethodCost[] {
  const { amount, currency } = input
  return methods
    .filter((method) => takes(method, input))
    .flatMap((method): readonly MethodCost[] => {
      const fee = feeOf(method.fee, amount, currency)
      if (fee === undefined) return []
      const total = amount + fee
      const limit = currency === 'USD' && method.limitUsd !== undefined ? BigInt(method.limitUsd) : total
      return [{ method, fee, total, payments: (total + limit - 1n) / limit }]
    })
    .sort((a, b) => Number(a.fee - b.fee))
}
