import type { TaxKind } from '../rates/tax.rules.ts'

/**
 * What the law wants said on an invoice without tax, by jurisdiction of who issues it (ISO 3166), in its own words and
 * for the reader. `code` is from the VATEX list that EN 16931 uses (BT-121).
 */
export interface TaxWording {
  readonly text: string
  readonly code?: string
}

type Wordings = Readonly<Partial<Record<TaxKind, TaxWording>>>

/** Directive 2006/112/EC, article 226 points 11 and 11a; article 44 for services to business elsewhere. */
const union: Wordings = {
  'reverse-charge': { text: 'Reverse charge', code: 'VATEX-EU-AE' },
  'out-of-scope': {
    text: 'Not subject to VAT here: supplied where the recipient is (Directive 2006/112/EC, article 44)',
    code: 'VATEX-EU-O',
  },
  exempt: { text: 'No VAT was charged on this fee' },
}

const others: Wordings = {
  'reverse-charge': { text: 'Reverse charge' },
  'out-of-scope': { text: 'Not subject to tax here' },
  exempt: { text: 'No tax was charged on this fee' },
}

const byJurisdiction: Readonly<Record<string, Wordings>> = {
  NL: { ...union, 'reverse-charge': { text: 'Btw verlegd / Reverse charge', code: 'VATEX-EU-AE' } },
  DE: {
    ...union,
    'reverse-charge': { text: 'Steuerschuldnerschaft des Leistungsempfängers / Reverse charge', code: 'VATEX-EU-AE' },
  },
  FR: { ...union, 'reverse-charge': { text: 'Autoliquidation / Reverse charge', code: 'VATEX-EU-AE' } },
  ES: {
    ...union,
    'reverse-charge': { text: 'Inversión del sujeto pasivo / Reverse charge', code: 'VATEX-EU-AE' },
  },
  IT: { ...union, 'reverse-charge': { text: 'Inversione contabile / Reverse charge', code: 'VATEX-EU-AE' } },
  PL: { ...union, 'reverse-charge': { text: 'Odwrotne obciążenie / Reverse charge', code: 'VATEX-EU-AE' } },
}

const members = new Set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '))

/** Whether a country is a member of the European Union. */
export function isUnionMember(country: string): boolean {
  return members.has(country)
}

/** What an invoice must say of its tax; `undefined` for the standard rate, which needs no reason. */
export function taxWording(jurisdiction: string, kind: TaxKind): TaxWording | undefined {
  const wordings = byJurisdiction[jurisdiction] ?? (members.has(jurisdiction) ? union : others)
  return wordings[kind]
}

/** The currency in which a tax office wants the tax said. Outside this list: any will do. */
const taxCurrencies: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...members].map((country) => [country, 'EUR'])),
  ...{ BG: 'EUR', CZ: 'CZK', DK: 'DKK', HU: 'HUF', PL: 'PLN', RO: 'RON', SE: 'SEK' },
  ...{ GB: 'GBP', CH: 'CHF', NO: 'NOK', CN: 'CNY', SG: 'SGD', AU: 'AUD', IN: 'INR', US: 'USD' },
}

/** Article 230 of the Directive, and its like elsewhere: the tax is said in the currency of the jurisdiction. */
export function taxCurrencyOf(jurisdiction: string): string | undefined {
  return taxCurrencies[jurisdiction]
}
