import { useLingui } from '@lingui/react/macro'
import { useMoneyText } from '../../parts/money.tsx'

type Words = Readonly<Record<string, () => string>>
type Said = Readonly<Record<string, unknown>>

/** Why an order is not paid later, and what else there is. */
export function useDrawRefusedWords(currency: string): (data: Said) => Words {
  const { t } = useLingui()
  const money = useMoneyText()
  return ({ available, most, least, from, until }) => {
    const [first, last] = [String(from), String(until)]
    const sum = (amount: unknown) => money({ amount: Number(amount ?? 0), currency })
    return {
      'above-line': () => t`Your credit line has ${sum(available)} left. Pay the rest by another method.`,
      'above-owed': () => t`Only ${sum(most)} is owed. Pay that, or split a larger wire first.`,
      'promise-day': () => t`Choose a day from ${first} to ${last}.`,
      'promise-open': () => t`A promise is open already. It ends first.`,
      'promises-used': () => t`This draw has had as many promises as it may.`,
      'mandate-ended': () => t`Automatic payment has ended already.`,
      'no-collection': () => t`Nothing is to be collected of this draw on that day.`,
      'collection-begun': () => t`This one is at the bank already and goes on.`,
      'collection-ended': () => t`This one has ended already.`,
      'collection-close': () => t`It is too late to leave this one out: it is collected tomorrow or today.`,
      'draw-repaid': () => t`Nothing is owed of this draw any more.`,
      'above-plan': () => t`This plan lends ${sum(most)} at most.`,
      'first-draw-above': () => t`A first draw is ${sum(most)} at most; once it is repaid, more can be drawn.`,
      'deposit-missing': () => t`This plan needs ${sum(least)} by another method.`,
      'draw-currency': () => t`Only orders in US dollars can be paid later.`,
      'draw-exists': () => t`Pay Later pays this order already. Pay the rest by another method.`,
      'carrier-proof-needed': () => t`A shipment that only a paper proves cannot be paid later.`,
      'disclosure-unsigned': () => t`Confirm that you received the disclosure below the cost.`,
      'line-overdue': () => t`Something is overdue on your credit line. Pay it first, then more can be drawn.`,
      'line-not-open': () => t`Your credit line takes no new draws now. Every other method is open to you.`,
      'no-line': () => t`Your company has no credit line.`,
      'not-lent': () => t`The lender of your credit line does not finance this. Every other method is open to you.`,
      'no-such-plan': () => t`This plan is not offered any more. Look at the others.`,
      'paid-later': () => t`Money of an order that is paid later is not released early.`,
      'parties-related': () => t`Orders between related companies cannot be paid later.`,
    }
  }
}
