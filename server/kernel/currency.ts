import { invariant } from './assert.ts'

/**
 * ISO 4217 list one (current currencies and funds) by decimals of the minor unit, as of January 2026: with XCG and ZWG,
 * without ANG, BGN, CUC, HRK, SLL, ZWL. What nobody pays with is left out: codes without minor unit (metals, bond
 * market
 * units, XDR, XSU, XUA, XTS, XXX) and the accounting unit XAD. Source: SIX Financial Information, maintenance agency
 * of ISO 4217.
 */
const codesByExponent: readonly (readonly [exponent: number, codes: string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [
    2,
    `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY
     COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS
     INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR
     MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP
     STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG`,
  ],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
]

/** Decimals of the minor unit by code: JPY 0, USD 2, KWD 3. */
export const currencyExponents: ReadonlyMap<string, number> = new Map(
  codesByExponent.flatMap(([exponent, codes]) => codes.split(/\s+/).map((code) => [code, exponent] as const)),
)

/** Whether the text is a current ISO 4217 code of a currency that has a minor unit; capitals only. */
export function isCurrency(code: string): boolean {
  return currencyExponents.has(code)
}

/** Decimals of a currency's minor unit. Throws for what `isCurrency` denies. */
export function exponentOf(code: string): number {
  const exponent = currencyExponents.get(code)
  invariant(exponent !== undefined, `${code} is no currency`)
  return exponent
}
