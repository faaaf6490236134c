import { bugOfCredit as bug, type Planted } from './planted-bug.ts'

const payments = 'modules/payments'
const credit = 'modules/credit'

/** Bugs of repayments through providers, and of promises to pay. */
export const ofRepayments: readonly Planted[] = [
  bug(
    'C what is beyond a debt goes back',
    'what a repayment brought beyond the debt is kept',
    `${payments}/repayment-booking.rules.ts`,
    '...givenBack(kept, split.toRefundable, retryAt, context),',
    '...givenBack(kept, 0n, retryAt, context),',
  ),
  bug(
    'C what went again is the buyer’s debt',
    'what a bank kept of a repayment is nobody’s debt',
    `${payments}/settle-repayment-chargeback.ts`,
    '[accounts.recovery(buyerId), amount - standing],',
    "[accounts.recovery('cmp_operator'), amount - standing],",
  ),
  bug(
    'C a payment repays once',
    'a payment that came twice repays twice',
    `${payments}/repayment-booking.rules.ts`,
    'debtOn(draw, day), isSurplus)',
    'debtOn(draw, day), isSurplus && amount < 0n)',
  ),
  bug(
    'C a promise ends as the facts say',
    'a promise that was broken is kept',
    `${credit}/promise.rules.ts`,
    "? { ...promise, state: 'broken', endedAt: at }",
    "? { ...promise, state: 'kept', endedAt: at }",
  ),
  bug(
    'C a promise ends as the facts say',
    'money after its day keeps a promise',
    `${credit}/promise.rules.ts`,
    'fact.n > n && fact.day <= payBy',
    "fact.n > n && payBy > ''",
  ),
  bug(
    'C a promise holds reminders',
    'who promised is reminded all the same',
    `${credit}/pass-draw-time.ts`,
    "const holds = after?.state === 'open'",
    "const holds = after?.state === 'kept'",
  ),
]
