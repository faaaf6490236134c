import type { MethodCode } from './method.rules.ts'

/** How the buyer's card is funded; `commercial` cards may bear a fee where consumers' cards may not. */
export const fundings = ['credit', 'debit', 'prepaid', 'commercial', 'unknown'] as const
export type Funding = (typeof fundings)[number]

/** Where law or card scheme forbids a fee on top of the payment. */
export interface FeeBan {
  readonly countries: readonly string[]
  readonly funding: readonly Funding[]
  readonly reason: string
}

/** States of the European Economic Area, ISO 3166. */
export const economicArea: readonly string[] =
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' ')

/** Countries whose currency is the euro, ISO 3166. */
export const euroCountries: readonly string[] = 'AT BE BG HR CY EE FI FR DE GR IE IT LV LT LU MT NL PT SK SI ES'.split(
  ' ',
)

export const defaultFeeBans: readonly FeeBan[] = [
  {
    countries: economicArea,
    funding: ['credit', 'debit', 'prepaid'],
    reason: 'Directive (EU) 2015/2366, article 62(4): no fee on cards whose interchange is regulated',
  },
  {
    countries: ['GB'],
    funding: ['credit', 'debit', 'prepaid'],
    reason: 'Consumer Rights (Payment Surcharges) Regulations 2012, regulation 6A',
  },
  { countries: ['US'], funding: ['debit', 'prepaid'], reason: 'Card scheme rules: no surcharge on debit and prepaid' },
]

const cards: readonly MethodCode[] = ['card', 'apple-pay', 'google-pay']

/** Whether a fee on this payment is forbidden, by the payer's country and the card's funding. */
export function isFeeForbidden(
  bans: readonly FeeBan[],
  method: MethodCode,
  country: string,
  funding: Funding,
): boolean {
  return cards.includes(method) && bans.some((b) => b.countries.includes(country) && b.funding.includes(funding))
}
