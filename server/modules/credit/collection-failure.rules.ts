/**
 * What follows from a payment that was not collected. `again`: not now, later perhaps; `payer`: only he can pay it
 * himself; `never`: the instrument is closed, or its holder did not allow it.
 */
export type Failure = 'again' | 'payer' | 'never'

const payer = ['authentication-failed', 'expired', 'abandoned', 'no-answer']

/** Returns of the American clearing house (Nacha) by code, and what card banks and providers say in words. */
const never = [
  ...['R02', 'R03', 'R04', 'R05', 'R07', 'R08', 'R10', 'R11', 'R16', 'R20', 'R29'],
  ...['account-closed', 'no-account', 'bank-account-closed', 'debit-not-authorized', 'bank-account-restricted'],
  ...['incorrect-account-details', 'lost-card', 'stolen-card', 'expired-card', 'card-closed', 'card-not-supported'],
  ...['revocation-of-authorization', 'revocation-of-all-authorizations', 'stop-payment-order', 'mandate-ended'],
  ...['mandate-invalid', 'payment-method-not-available', 'instrument-closed'],
]

/** What follows from a reason of a provider; one that nobody knows is tried again. */
export function failureOf(reason: string): Failure {
  if (never.includes(reason)) return 'never'
  return payer.includes(reason) ? 'payer' : 'again'
}
