import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useMoneyText } from '../../parts/money.tsx'
import { ProblemNote } from '../../parts/problem-note.tsx'
import type { Refused } from './session.ts'

function useWords(currency: string) {
  const { t } = useLingui()
  const money = useMoneyText()
  const amount = (value: unknown) => money({ amount: Number(value ?? 0), currency })
  return ({ code, data, title }: Refused): string => {
    const words: Readonly<Record<string, () => string>> = {
      'not-allowed': () =>
        t`Your role in the company does not include this. Ask a colleague who may, or an administrator.`,
      'not-your-turn': () => t`It is the other side's turn now. Nothing was changed.`,
      'wrong-state': () => t`The order has moved on since you opened this page. What you see now is its newest state.`,
      'version-changed': () => t`Somebody changed this while you were writing. What you typed is kept; look again.`,
      'nothing-due': () => t`Nothing is due right now.`,
      'amount-above-due': () => t`At most ${amount(data.due)} is due now.`,
      'method-not-possible': () => t`This method does not take this amount, currency or country. Choose another.`,
      'attempt-open': () => t`A try is still open at the provider. Finish it there, or wait until it ends by itself.`,
      'payment-expired': () => t`The time of this payment is over. Begin a new one below.`,
      'quantity-above-open': () => t`Line ${String(data.lineNo)} has fewer pieces left to ship than you named.`,
      'no-proof': () => t`A carrier's proof needs a tracking number, a paper needs its file.`,
      'in-the-future': () => t`The date of dispatch cannot lie in the future.`,
      'before-agreement': () => t`The date of dispatch lies before the agreement.`,
      'same-person': () => t`You named this account yourself. A second person has to approve it.`,
      'person-needed': () => t`A program cannot do this. Sign in as a person.`,
      'account-number-invalid': () => t`This is not an account number of that country. Check each digit.`,
      'bank-code-missing': () => t`Without an IBAN, the bank's code (BIC) is needed, too.`,
      'holder-missing': () => t`Name the holder of the account.`,
      'account-not-usable': () => t`This account cannot be used yet. It needs a second person and two days.`,
      'other-currency': () => t`This account is kept in another currency.`,
      'below-minimum': () => t`This is less than the smallest payout, about USD 10.`,
      'above-payable': () => t`At most ${amount(data.available)} can be paid out now.`,
      'not-free': () => t`More than what is free on one of the lines.`,
      'early-release-barred': () => t`Money from a card without 3-D Secure is never released early.`,
      'nothing-named': () => t`Name an amount for at least one line.`,
      'shortfall-too-large': () => t`More is missing than may be accepted this way. The buyer has to send the rest.`,
      'nothing-short': () => t`Nothing is missing.`,
      'not-overdue': () => t`The balance can be given up 30 days after it was due, not before.`,
      'lot-received': () => t`This shipment is already received.`,
      'lot-delivered': () => t`The carrier has delivered this shipment; its receipt is not extended any more.`,
      'extended-already': () => t`Each side may extend the receipt of a shipment once.`,
    }
    return words[code]?.() ?? title
  }
}

export interface RefusedNoteProps {
  readonly refused: Refused | undefined
  /** Of amounts in the words. */
  readonly currency: string
  readonly title?: ReactNode
}

/** Why a step was not taken, and what to do. Nothing where nothing was refused. */
export function RefusedNote({ refused, currency, title }: RefusedNoteProps) {
  const words = useWords(currency)
  if (refused === undefined) return null
  return (
    <ProblemNote title={title ?? <Trans>This was not done</Trans>}>
      <p>{words(refused)}</p>
    </ProblemNote>
  )
}
