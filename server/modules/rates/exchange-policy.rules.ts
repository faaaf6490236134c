import { isCurrency } from '../../kernel/currency.ts'
import { basisPoints, durationNumber } from '../policy/number.rules.ts'
import { definePolicySection } from '../policy/policy.rules.ts'

/** The numbers of converting money between the currency of an order and that of a payment or payout. */
export interface ExchangePolicy {
  /** ISO 4217: what we take and pay out besides an order's own currency. */
  readonly currencies: readonly string[]
  readonly spreadBps: number
  /** By the two codes in the order of the alphabet, `EUR/TRY`; else `spreadBps`. */
  readonly pairSpreads: Readonly<Record<string, number>>
  readonly refundSpreadBps: number
  /** ISO 8601. */
  readonly staleAfter: string
  /** ISO 8601. */
  readonly lockFor: string
}

/** A spread above this is no price but a mistake. */
const SPREAD_MOST = 1_000

function spreadsFault(value: unknown): string | undefined {
  const isTable = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!isTable || Object.keys(value).length > 500) return 'basis points by pair'
  for (const [pair, bps] of Object.entries(value)) {
    const [one = '', other = '', ...more] = pair.split('/')
    if (more.length > 0 || !isCurrency(one) || !isCurrency(other) || one >= other)
      return 'a pair names two currencies in the order of the alphabet: EUR/USD'
    if (!Number.isInteger(bps) || Number(bps) < 0 || Number(bps) > SPREAD_MOST)
      return `0 to ${SPREAD_MOST} basis points`
  }
  return undefined
}

function currenciesFault(value: unknown): string | undefined {
  const known = Array.isArray(value) && value.every((each) => typeof each === 'string' && isCurrency(each))
  return known && new Set(value).size === value.length ? undefined : 'ISO 4217 codes, each once'
}

/** The section `exchange`. */
export const exchangePolicy = definePolicySection<ExchangePolicy>('exchange', {
  currencies: {
    default: 'USD EUR GBP CNY HKD JPY KRW CAD AUD CHF SGD SEK NOK DKK PLN CZK BRL MXN INR AED ZAR KWD'.split(' '),
    unit: 'ISO 4217 codes',
    reason: 'currencies of the trade with a published reference rate and a bank that deals in them',
    check: currenciesFault,
  },
  spreadBps: {
    ...basisPoints(100, 'What the bank deals above and below the reference rate, and the risk until it does.'),
    check: (value) => spreadsFault({ 'EUR/USD': value }),
  },
  pairSpreads: {
    default: {},
    unit: 'basis points by pair',
    reason: 'a currency that is dealt in seldom costs the bank more than others',
    check: spreadsFault,
  },
  refundSpreadBps: {
    ...basisPoints(0, 'Who gets his money back has paid for its conversion once.'),
    check: (value) => spreadsFault({ 'EUR/USD': value }),
  },
  staleAfter: durationNumber('P5D', 'Over Easter no reference rates are published for five days.'),
  lockFor: durationNumber('PT15M', 'Long enough to pay by card, too short to wait for a better rate.'),
})

/** The spread of a pair, in basis points: the same both ways. */
export function spreadOf({ pairSpreads, spreadBps }: ExchangePolicy, one: string, other: string): number {
  return pairSpreads[[one, other].sort().join('/')] ?? spreadBps
}
