import { useLingui } from '@lingui/react/macro'

type Words = Readonly<Record<string, () => string>>
type Said = Readonly<Record<string, unknown>>

/** Why a step about Pay Later was not taken, and what to do. */
export function useCreditRefusedWords(): (data: Said) => Words {
  const { t } = useLingui()
  return ({ months, needed }) => ({
    'application-open': () => t`An application of your company is under way already.`,
    'change-waits': () => t`A change waits for a second person already. Answer it first.`,
    'no-change-waits': () => t`No change waits any more. What you see is the newest state.`,
    'consent-differs': () => t`The text has changed meanwhile. Read it again.`,
    'credit-application-incomplete': () => t`Parts are still missing; each is named on the page.`,
    'credit-application-invalid': () => t`A field cannot be like this. Look at it again.`,
    'credit-reasons-invalid': () =>
      t`Choose one or more reasons. Whoever gets less than asked for needs a reason that says why.`,
    'creditor-missing': () => t`State the legal details of the operator first: a notice has to name who lends.`,
    'limit-invalid': () => t`This limit cannot be: look at what was asked for, and at the largest line of the policy.`,
    'line-exists': () => t`The company has a line already.`,
    'not-scored': () => t`The bank statements are still being read. Try again in a moment.`,
    'own-application': () => t`You wrote a part of this application: a colleague decides it.`,
    'reasons-time-over': () => t`The time to ask for the reasons is over.`,
    'statements-reading': () => t`A bank statement is still being read. Try again in a moment.`,
    'statements-too-few': () =>
      t`The statements cover ${String(months)} whole months; ${String(needed)} are needed. Add older ones.`,
    'too-many-statements': () => t`There are as many bank statements as may be.`,
  })
}
