import { bug, bugOfClaims, type Planted } from './planted-bug.ts'

const payments = 'modules/payments'
const escrow = 'modules/escrow'
const orders = 'modules/orders'

/** Bugs of what card's banks take back, and of the documents of fees. */
export const ofChargebacks: readonly Planted[] = [
  bug(
    '5 what a bank asks back is frozen',
    'an open chargeback freezes nothing',
    `${escrow}/chargeback.rules.ts`,
    'const { holds, freezes } = freeze(held, taken.id, parts)',
    'const { holds, freezes } = parts.length > 0 ? held : freeze(held, taken.id, parts)',
    800,
  ),
  bug(
    '3 what can be claimed is within the exposure',
    'what a bank kept makes released money claimable that nothing stands behind',
    `${orders}/settle-chargeback.ts`,
    'const { holds, uncovered } = claimableAnew(releaseFacts(rest.books, market))',
    'const { holds, uncovered } = { ...claimableAnew(releaseFacts(rest.books, market)), holds: rest.books.holds }',
    1_200,
    '6',
  ),
  bug(
    '4 the same loss is paid once',
    'what a bank gave back at the supplier’s expense is given once more',
    `${orders}/ending.rules.ts`,
    // The budget is asked for at each of three steps: it is here that it is counted.
    '({ ...each, lost: 0n })',
    '({ ...each, lost: -each.chargedBack })',
    2_500,
    '2',
  ),
  bugOfClaims(
    '4 a bank has what it took',
    'a chargeback that is told again is booked again',
    `${payments}/chargeback.rules.ts`,
    "opened: { inquiry: [], opened: [], won: ['win']",
    "opened: { inquiry: [], opened: ['open'], won: ['win']",
    800,
  ),
  bug(
    '4 no refund sets out while a bank asks',
    'refunds go on while a bank asks the money back',
    `${orders}/settle-chargeback.ts`,
    "told.effects.includes('open') ? withholdRefunds",
    "told.effects.includes('open') && refunds.length > 99 ? withholdRefunds",
    2_500,
  ),
  bug(
    '11 silence has an end',
    'nobody asks what became of a chargeback',
    `${orders}/chargeback-news.rules.ts`,
    "due(orderId, 'chargeback.ask', id, addDuration(at, ask))",
    "clear(orderId, 'chargeback.ask', id)",
    800,
  ),
  bug(
    '4 a payment knows what its bank took',
    'a lost chargeback does not count against its payment',
    `${orders}/chargeback.rules.ts`,
    'chargedBackBy(disputedBy(each, other), chargeback.capture, kept)',
    'disputedBy(each, other)',
    2_500,
  ),
  bug(
    'no fault of ours',
    'a fee has its document twice',
    'modules/invoices/issue-invoices.ts',
    'documentOf(facts, each) !== undefined ||',
    'false ||',
  ),
  bug(
    '13 no number is missing',
    'a number is left out',
    'modules/invoices/series.rules.ts',
    'series.issued + 1',
    'series.issued + 2',
  ),
  bug(
    '13 a document says what was booked',
    'the tax of a document is not the tax of the books',
    'modules/ledger/fee-news.rules.ts',
    'tax: Number(tax)',
    'tax: Number(-tax) + 1',
  ),
]
