import { euroCountries } from './fee-ban.rules.ts'
import type { Method } from './method.rules.ts'

const cardFee = { kind: 'percent', bps: 299 } as const
const cardFinality = { kind: 'authenticated', otherwise: 'P14D' } as const
/** Cards are charged back; what is lost above this is more than a company of the trade may bear at once. */
const cardLimitUsd = 12_000_00

/** The methods as the policy section `payments` has them by default; amounts in minor units. */
export const defaultMethods: readonly Method[] = [
  {
    code: 'card',
    name: 'Card',
    fee: cardFee,
    time: { kind: 'within', most: 'PT3H' },
    finality: cardFinality,
    limitUsd: cardLimitUsd,
  },
  {
    code: 'apple-pay',
    name: 'Apple Pay',
    fee: cardFee,
    time: { kind: 'within', most: 'PT3H' },
    finality: { kind: 'at-once' },
    limitUsd: cardLimitUsd,
  },
  {
    code: 'google-pay',
    name: 'Google Pay',
    fee: cardFee,
    time: { kind: 'within', most: 'PT3H' },
    finality: { kind: 'at-once' },
    limitUsd: cardLimitUsd,
  },
  {
    code: 'wire',
    name: 'Wire transfer (T/T)',
    fee: { kind: 'none' },
    time: { kind: 'working-days', from: 3, to: 7 },
    finality: { kind: 'at-once' },
  },
  {
    code: 'local-transfer',
    name: 'Local bank transfer',
    fee: { kind: 'fixed', amounts: { USD: 100, EUR: 100, GBP: 100, AUD: 100, CAD: 100 } },
    time: { kind: 'within', most: 'PT48H' },
    finality: { kind: 'at-once' },
    currencies: ['USD', 'EUR', 'GBP', 'AUD', 'CAD'],
    local: { USD: ['US'], EUR: euroCountries, GBP: ['GB'], AUD: ['AU'], CAD: ['CA'] },
  },
  {
    code: 'ach',
    name: 'E-checking (ACH)',
    fee: { kind: 'fixed', amounts: { USD: 1500 } },
    time: { kind: 'working-days', from: 4, to: 5 },
    finality: { kind: 'working-days', days: 5 },
    currencies: ['USD'],
    countries: ['US'],
  },
  {
    code: 'cash-transfer',
    name: 'Cash transfer',
    fee: {
      kind: 'banded',
      currency: 'USD',
      bands: [
        { upTo: 50_00, fee: 4_90 },
        { upTo: 100_00, fee: 8_00 },
        { upTo: 250_00, fee: 10_00 },
        { upTo: 500_00, fee: 12_00 },
        { upTo: 750_00, fee: 15_00 },
        { upTo: 1_000_00, fee: 18_00 },
      ],
    },
    time: { kind: 'working-days', from: 1, to: 1 },
    finality: { kind: 'at-once' },
    currencies: ['USD'],
    limitUsd: 1_000_00,
  },
  {
    code: 'boleto',
    name: 'Boleto bancário',
    fee: { kind: 'percent', bps: 135 },
    time: { kind: 'working-days', from: 2, to: 4 },
    finality: { kind: 'at-once' },
    currencies: ['BRL'],
    countries: ['BR'],
  },
]
