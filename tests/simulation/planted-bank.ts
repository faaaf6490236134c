import { bug, type Planted } from './planted-bug.ts'

const reconciliation = 'modules/reconciliation'
const payouts = 'modules/payouts'
const movements = 'modules/transaction-center/movement.rules.ts'

/** What is made of a call that a provider did not answer. */
const unanswered = (outcome: string) =>
  'giving, sent.answer)\n' +
  "  if (answer === 'unknown' || answer === 'missing')\n" +
  `    await outside.submit('unknown', settleRefund, { orderId, refundId, outcome: '${outcome}'`

/** Bugs of what comes from the bank and goes to it, and of what companies read of it. */
export const ofBank: readonly Planted[] = [
  bug(
    '7 one movement is one wire',
    'a movement that a second paper tells of is booked again',
    `${reconciliation}/identity.rules.ts`,
    'return [...strong, ...apart.map(',
    'return [...strong.slice(9), ...apart.map(',
  ),
  bug(
    '7 the books say what stands at the bank',
    'a wire that the bank took back stays booked',
    `${reconciliation}/booking.rules.ts`,
    'changes: [wireRecalled(original, taken)]',
    'changes: []',
    1_200,
  ),
  bug(
    '7 one movement is one wire',
    'a provider’s payout is taken for a wire',
    `${reconciliation}/purpose.rules.ts`,
    "return payer === undefined ? { is: 'wire' }",
    "return payer?.provider !== '' ? { is: 'wire' }",
  ),
  bug(
    '7 the books say what stands at the bank',
    // The wrong side is refused by the books themselves.
    'half of the interest is booked',
    `${reconciliation}/booking.rules.ts`,
    '[[bank, amount]], [[accounts.interest(), amount]]',
    '[[bank, amount / 2n]], [[accounts.interest(), amount / 2n]]',
    400,
    '2',
  ),
  bug(
    '7 the books say what stands at the bank',
    'the debit of a wire that goes back is nobody’s',
    `${reconciliation}/purpose.rules.ts`,
    'only !== undefined && fits.length === 1',
    'only !== undefined && fits.length === 99',
  ),
  bug(
    '7 no machine gives a wire of another away',
    'a wire goes to its order whoever paid',
    'modules/orders/allocate-wire.ts',
    "isNamedLike(wire.payerName, buyer) ? undefined : 'other-payer'",
    "isNamedLike(wire.payerName, buyer) || buyer !== '' ? undefined : 'other-payer'",
  ),
  bug(
    'two people give a large wire away',
    'one person gives a large wire away',
    'modules/orders/allocate-wire.ts',
    'if (!needsSecondPerson(largest, currency, policy, rate)) return undefined',
    "if (!needsSecondPerson(largest, currency, policy, rate) || wireId !== '') return undefined",
    1_200,
  ),
  bug(
    '6 settled is what the bank has booked',
    'a payout is settled by the bank’s word alone',
    `${payouts}/payment-order.rules.ts`,
    "return stays(word === 'pending' ? state : word)",
    "return stays(word === 'pending' ? state : word === 'accepted' ? 'settled' : word)",
  ),
  bug(
    '6 every payout has its outcome',
    'a payout that the bank refused is told to nobody',
    `${payouts}/record-bank-status.ts`,
    '...(hasMoved ? [orderNews(after, after.toldAt ?? happenedAt)] : [])',
    '...(hasMoved && happenedAt === order.remittance ? [orderNews(after, after.toldAt ?? happenedAt)] : [])',
  ),
  bug(
    '7 payouts are what really went out',
    'a payment order goes into a second file',
    `${payouts}/build-batch.ts`,
    "return state === 'waiting' && bank === from",
    "return state !== 'cancelled' && bank === from",
    1_200,
  ),
  bug(
    '7 payouts are what really went out',
    'a payout that came back is not payable again',
    `${payouts}/order-booking.rules.ts`,
    "return { order: { ...order, state: 'returned', back: place",
    'return { order: { ...order, back: place',
  ),
  bug(
    '7 payouts are what really went out',
    'what a bank kept of money that came back is forgotten',
    `${payouts}/settle-payment-order.ts`,
    'missing > 0 ? { charge: missing }',
    'missing < 0 ? { charge: missing }',
    1_200,
  ),
  bug(
    '2 movements are the books',
    'a supplier’s money on its way to his bank is not shown',
    movements,
    "  'liabilities:payout': 'payingOut',\n",
    '',
  ),
  bug(
    '2 movements tell a fee to who pays it',
    'the buyer is shown the supplier’s fee',
    movements,
    'return own[0]?.accountRoot ?? buyer',
    'return buyer ?? own[0]?.accountRoot',
  ),
  bug(
    '6 nothing goes back twice over a payment',
    'a refund without an answer counts as failed',
    'modules/payments/payments.jobs.ts',
    unanswered('unknown'),
    unanswered('no'),
    1_200,
  ),
  bug(
    '4 the same loss is paid once',
    'what went to an account of the buyer is given once more',
    'modules/orders/chargeback.rules.ts',
    'least(ofCapture, positive(ofOrder + refundable))',
    'least(ofCapture, positive(ofOrder + refundable + ofCapture))',
    1_200,
  ),
]
