import type { TaxCode } from './tax.rules.ts'

/** Rates of the sandbox: round, fixed and of the right size; no market ever published them. */
export const sandboxRates: readonly { readonly pair: string; readonly rate: string }[] = [
  { pair: 'EUR/USD', rate: '1.08' },
  { pair: 'GBP/USD', rate: '1.27' },
  { pair: 'AUD/USD', rate: '0.66' },
  { pair: 'NZD/USD', rate: '0.60' },
  { pair: 'USD/CNY', rate: '7.20' },
  { pair: 'USD/HKD', rate: '7.80' },
  { pair: 'USD/JPY', rate: '150' },
  { pair: 'USD/KRW', rate: '1350' },
  { pair: 'USD/INR', rate: '83.5' },
  { pair: 'USD/CAD', rate: '1.36' },
  { pair: 'USD/CHF', rate: '0.88' },
  { pair: 'USD/SEK', rate: '10.5' },
  { pair: 'USD/NOK', rate: '10.6' },
  { pair: 'USD/DKK', rate: '6.9' },
  { pair: 'USD/PLN', rate: '4.0' },
  { pair: 'USD/CZK', rate: '23.2' },
  { pair: 'USD/BRL', rate: '5.0' },
  { pair: 'USD/MXN', rate: '17.1' },
  { pair: 'USD/SGD', rate: '1.34' },
  { pair: 'USD/TRY', rate: '32' },
  { pair: 'USD/ZAR', rate: '18.6' },
  { pair: 'USD/AED', rate: '3.6725' },
  { pair: 'USD/KWD', rate: '0.307' },
]

export const sandboxRatesSource = 'sandbox'

/** Tax codes of the sandbox's operator, who is at home in the Netherlands. */
export const sandboxTaxCodes: readonly TaxCode[] = [
  taxCode('standard', 2_100, 'Wet op de omzetbelasting 1968, article 9'),
  taxCode('reverse-charge', 0, 'Directive 2006/112/EC, article 196'),
  taxCode('exempt', 0, 'Wet op de omzetbelasting 1968, article 11'),
  taxCode('out-of-scope', 0, 'Directive 2006/112/EC, article 44'),
]

function taxCode(kind: TaxCode['kind'], rateBps: number, source: string): TaxCode {
  return { jurisdiction: 'NL', kind, rateBps, effectiveFrom: '2012-10-01T00:00:00.000Z', source }
}
