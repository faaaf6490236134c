import { useLingui } from '@lingui/react/macro'
import { usePaymentReason } from '../pay/payment-reasons.ts'

/** How a collection stands. */
export function useCollectionWords(): (state: string) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    announced: t`to be collected`,
    waits: t`to be tried again`,
    'under-way': t`being collected`,
    collected: t`collected`,
    'left-out': t`left out`,
    ended: t`not collected`,
  }
  return (state) => words[state] ?? state
}

/** Why a collection or automatic payment ended, or came to nothing. */
export function useCollectingReason(): (reason: string) => string {
  const { t } = useLingui()
  const payment = usePaymentReason()
  const words: Readonly<Record<string, string>> = {
    'left-out': t`Your company wanted to pay this one by itself.`,
    'nothing-due': t`Nothing was left to collect on that day.`,
    promised: t`Your company promised to pay it by itself.`,
    'dearer-than-told': t`The fee would have been more than was told.`,
    'above-method-limit': t`The method takes no such amount.`,
    'mandate-ended': t`Automatic payment had ended before.`,
    'no-answer': t`The provider did not say what became of it.`,
    'authentication-failed': t`The bank asks for your confirmation: pay it by yourself below.`,
    'instrument-closed': t`The card or account was closed.`,
    'let-go': t`The provider keeps the card or account no more.`,
    'provider-left': t`The provider that kept it is not in use any more.`,
    'not-allowed': t`Its bank says that it was not allowed.`,
    revoked: t`Your company ended it.`,
    staff: t`Our staff stopped it.`,
    R02: t`The account is closed (R02).`,
    R07: t`The account's holder took his leave back (R07).`,
  }
  return (reason) => words[reason] ?? payment(reason)
}
