import type { TransferKindRow } from './kind-row.rules.ts'

/** What a buyer owes: the operator's own book, or a lender. */
const owed = ['assets:credit:*', 'assets:lent:*'] as const
const promised = 'assets:lender:*'
const lender = 'liabilities:lender:*'
const provider = 'assets:provider:*'
const bank = 'assets:bank:*'
const unallocated = 'liabilities:unallocated:*'
const escrow = 'liabilities:escrow:*'
const refundable = 'liabilities:refundable:*'
const loss = 'expenses:credit'
const income = 'income:fees:credit'
const processing = ['income:fees:processing', 'liabilities:tax:*'] as const

/** The kinds of paying later: draws on the operator's own book or on a lender's money, and what becomes of them. */
export const creditKinds = [
  {
    kind: 'credit-drawn',
    when: "a draw on the operator's own book pays an order, or on a lender's promise that is not booked yet",
    debit: [...owed, promised],
    credit: [escrow, lender],
  },
  {
    kind: 'credit-recalled',
    when: 'a lender takes its promise back before its money is booked',
    debit: [escrow, lender],
    credit: [...owed, promised],
    fact: true,
  },
  {
    kind: 'lender-funded',
    when: "the lender's money is booked",
    debit: [bank, unallocated, loss],
    credit: [promised],
    fact: true,
  },
  {
    kind: 'credit-charged',
    when: 'interest and late charges have run up to a day',
    debit: owed,
    credit: [income, lender],
  },
  {
    kind: 'credit-lowered',
    when: 'money counts from a day before that up to which charges were booked',
    debit: [income, lender],
    credit: owed,
  },
  {
    kind: 'credit-repaid',
    when: 'money repays: late charges, then interest, then the oldest principal',
    debit: [provider, unallocated],
    credit: [...owed, refundable, ...processing],
    fact: true,
  },
  { kind: 'refund-applied', when: "a refund pays the order's draw first", debit: [refundable], credit: owed },
  {
    kind: 'lender-paid',
    when: 'what was collected is passed on',
    debit: [lender],
    credit: ['liabilities:payout:*'],
  },
  {
    kind: 'credit-written-off',
    when: 'four eyes give a debt up; a lender bears its own',
    debit: [loss, lender],
    credit: owed,
  },
  {
    kind: 'credit-recovered',
    when: 'money comes for a debt that was given up',
    debit: [provider, unallocated, refundable],
    credit: [loss, lender, refundable, ...processing],
    fact: true,
  },
] as const satisfies readonly TransferKindRow[]
