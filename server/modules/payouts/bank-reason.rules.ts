/**
 * Reasons of banks (ISO 20022 external status and return reason codes) as our own words; the pages put them into
 * sentences. A code that is not here is kept as it came.
 */
const words: Readonly<Record<string, string>> = {
  AC01: 'account-unknown',
  AC03: 'account-unknown',
  AC04: 'account-closed',
  AC06: 'account-blocked',
  AC14: 'account-unknown',
  AG01: 'account-blocked',
  AM02: 'amount-not-allowed',
  AM03: 'currency-not-taken',
  AM04: 'bank-money-short',
  AM05: 'duplicate',
  AM10: 'file-faulty',
  AM23: 'bank-money-short',
  BE01: 'holder-differs',
  BE04: 'address-missing',
  BE05: 'payer-unknown',
  BE10: 'address-missing',
  BE16: 'holder-differs',
  CNOR: 'bank-code-wrong',
  DT01: 'date-not-possible',
  DU01: 'duplicate',
  DU02: 'duplicate',
  DU03: 'duplicate',
  DU04: 'duplicate',
  DUPL: 'duplicate',
  FF01: 'file-faulty',
  FF03: 'file-faulty',
  MD07: 'holder-deceased',
  MS02: 'refused-by-payee',
  MS03: 'no-reason-given',
  NOAS: 'refused-by-payee',
  NARR: 'no-reason-given',
  RC01: 'bank-code-wrong',
  RC04: 'bank-code-wrong',
  RR01: 'legal-reason',
  RR02: 'legal-reason',
  RR03: 'legal-reason',
  RR04: 'legal-reason',
  TM01: 'date-not-possible',
}

/** Our word for a bank's reason code. */
export function reasonOf(code: string): string {
  const known = code.trim().toUpperCase()
  return words[known] ?? known.slice(0, 35)
}

/** Every word that a reason code can become, for pages that have to say it. */
export const bankReasons: readonly string[] = [...new Set(Object.values(words))].sort()
