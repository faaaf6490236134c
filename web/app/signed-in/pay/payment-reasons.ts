import { useLingui } from '@lingui/react/macro'

/** Why a payment did not go through. */
export function usePaymentReason(): (reason: string) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    'insufficient-funds': t`The card's bank says that there is not enough money on it.`,
    'lost-card': t`The card's bank says that this card was reported lost.`,
    'authentication-failed': t`The confirmation at your bank (3-D Secure) was declined.`,
    abandoned: t`The provider's page was left open for 30 minutes without a choice.`,
    'review-declined': t`The provider reviewed the payment and declined it.`,
    'not-reached': t`The payment never reached the provider.`,
    expired: t`It was not paid in time.`,
    'amount-not-possible': t`The provider takes no such amount in this currency.`,
    'expired-card': t`The card has expired.`,
    'card-velocity-exceeded': t`The card's limit is reached.`,
    R01: t`The account had not enough money (R01).`,
    R10: t`The account's holder did not allow it (R10).`,
  }
  return (reason) => words[reason] ?? t`The provider declined it: ${reason}.`
}
