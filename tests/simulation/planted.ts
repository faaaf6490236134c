import { ofBank } from './planted-bank.ts'
import { bug, type Planted } from './planted-bug.ts'
import { ofChargebacks } from './planted-chargebacks.ts'
import { ofClaims } from './planted-claims.ts'
import { ofCredit } from './planted-credit.ts'
import { ofGuarantee } from './planted-guarantee.ts'
import { ofLenders } from './planted-lenders.ts'
import { ofLimits } from './planted-limits.ts'
import { ofRepayments } from './planted-repayments.ts'
import { ofVouchers } from './planted-vouchers.ts'

const payments = 'modules/payments'
const escrow = 'modules/escrow'
const orders = 'modules/orders'
const payouts = 'modules/payouts'

/** Each takes one check or rule away; the auditor has to find every one. */
export const planted: readonly Planted[] = [
  bug(
    '5 only final money is released',
    'money that is not final is released',
    `${escrow}/release.rules.ts`,
    'positive(total(facts.holds, freeOf) - facts.notFinal)',
    'positive(total(facts.holds, freeOf))',
  ),
  bug(
    '5 the fee is 2 % up to its cap',
    'the fee has no cap',
    `${escrow}/release.rules.ts`,
    'least(share(releasedInAll, facts.fee.bps), facts.fee.cap)',
    'share(releasedInAll, facts.fee.bps)',
  ),
  bug(
    '5 the fee is 2 % up to its cap',
    'the fee forgets what was taken',
    `${escrow}/release.rules.ts`,
    'least(positive(inAll - taken), released)',
    'least(positive(inAll), released)',
  ),
  bug(
    '3 what can be claimed is within the exposure',
    'a release before the window needs no room',
    `${escrow}/release.rules.ts`,
    'const granted = atMost(needed, headroom(facts))\n  const steps',
    'const granted = needed\n  const steps',
  ),
  bug(
    '5 no more is released than was earned',
    'an order releases by its whole value, not by what is due',
    `${escrow}/release.rules.ts`,
    'least(earned(hold, facts.plan, facts.progress), most)',
    'most',
  ),
  bug(
    '3 escrow is what the lines hold',
    'what a reversal took leaves the hold as it was',
    `${escrow}/chargeback.rules.ts`,
    'freezes: thawed.freezes, holds: plus(thawed.holds, ',
    'freezes: thawed.freezes, holds: steps.length > 0 ? thawed.holds : plus(thawed.holds, ',
  ),
  bug(
    '11 no orphan money',
    'the same money is booked for each copy of its news',
    `${payments}/payment-step.rules.ts`,
    'if (payment.references.includes(fact.reference)) return stay(payment)\n  const references',
    'const references',
  ),
  bug(
    'no fault of ours',
    'news is told twice',
    `${payments}/receive-provider-event.ts`,
    'if (known) return { answer, changes: [] }',
    '',
  ),
  bug(
    '6 a ',
    'a refund that failed stays reserved',
    `${payments}/outcome.rules.ts`,
    "no: { state: 'failed', effect: 'release' }",
    "no: { state: 'failed', effect: 'none' }",
  ),
  bug(
    // Refunds and payouts go by one rule, and orders are looked at before companies.
    '7 the ledger tells what happened outside',
    'money that comes back is not booked',
    `${payments}/outcome.rules.ts`,
    "no: { state: 'returned', effect: 'return' }",
    "no: { state: 'returned', effect: 'none' }",
  ),
  bug(
    'no fault of ours',
    'a settled refund is settled again',
    `${payments}/outcome.rules.ts`,
    'settled: {\n    yes: stay',
    "settled: {\n    yes: { state: 'settled', effect: 'settle' }",
  ),
  bug(
    '4 a payment knows what went back',
    'a refund does not count against its payment',
    `${payments}/refund-booking.rules.ts`,
    'refundedBy(payment, capture, atOnce(payment, amount))',
    'payment',
  ),
  bug(
    'no fault of ours',
    'the escrow takes more than is due',
    `${payments}/funding.rules.ts`,
    'const toEscrow = least(rest, due)',
    'const toEscrow = rest',
  ),
  bug(
    '11 what is owed is sent',
    'what is over is kept',
    `${orders}/settle-payment.ts`,
    '      moved.surplus,\n',
    '      0n,\n',
  ),
  bug(
    '11 who waits has a deadline',
    'an order that lost its money has no deadline',
    `${orders}/settle-payment.ts`,
    '    ...unfundedNews(books, end.books, market, context.at),\n',
    '',
  ),
  bug(
    'nobody confirms his own paper',
    'the supplier confirms his own lot',
    `${orders}/confirm-receipt.ts`,
    "return side === 'buyer' ? undefined : refuse(",
    'return side !== undefined ? undefined : refuse(',
  ),
  bug(
    '10 no window ends early',
    'a window ends as soon as it begins',
    `${orders}/receipt.rules.ts`,
    "due(order.orderId, 'lot.window', lot.lotId, arrived.windowUntil)",
    "due(order.orderId, 'lot.window', lot.lotId, at)",
  ),
  bug(
    '3 an ended order exposes nothing',
    'an ended order keeps the room',
    `${orders}/ending.rules.ts`,
    'const exposure = { ...books.exposure, amount: 0n }',
    'const exposure = books.exposure',
  ),
  bug(
    '11 only money that is not decided holds an end up',
    'a wire that never comes holds the end up',
    `${orders}/ending.rules.ts`,
    'waits(payment) && !isBooked(payment.method)',
    'waits(payment)',
    2500,
  ),
  bug(
    '10 no more is shipped than was ordered',
    'more is shipped than was ordered',
    `${orders}/ship-lot.ts`,
    'if (over !== undefined) return',
    'if (over !== undefined && over.lineNo === 0) return',
  ),
  bug(
    'no fault of ours',
    'a payout takes what is not there',
    `${payouts}/request-payout.ts`,
    'if (amount > available)',
    'if (amount > available + 10n ** 12n)',
  ),
  bug(
    'no fault of ours',
    'a payout is settled out of payable',
    `${payouts}/payout-booking.rules.ts`,
    "case 'settle':\n      return [movement('payout-settled', currency, [reserved]",
    "case 'settle':\n      return [movement('payout-settled', currency, [owed]",
  ),
  bug(
    '4 no more of a fee goes back than was taken',
    'a reversal gives the whole fee back, whatever was taken',
    `${orders}/funding.rules.ts`,
    'const gone = feeGone(payment, amount)',
    'const gone = amount >= payment.total ? payment : { fee: 0n, feeTax: 0n }',
    400,
    '2',
  ),
  bug(
    '7 each provider is asked for its own',
    'a refund goes by another provider than took the payment',
    `${payments}/refund-booking.rules.ts`,
    'provider: payment.provider,',
    "provider: 'sandbox',",
  ),
  bug(
    '7 each provider is asked for its own',
    'a payment goes to a provider that does not take its method',
    `${payments}/provider.rules.ts`,
    'providers.filter((each) => each.methods.includes(need.method))',
    'providers',
  ),
  bug(
    '7 each provider is asked for its own',
    'a payout goes to a provider that pays nobody out',
    `${payments}/provider.rules.ts`,
    "!each.cannot.includes('payouts') && each.currencies",
    'each.currencies',
  ),
  bug(
    '7 payouts are what really went out',
    'a payout whose key was forgotten is sent again',
    `${payouts}/payouts.jobs.ts`,
    "known === 'missing' && provesUnsent(news.sent_at, outside.now())",
    "known === 'missing'",
    2500,
  ),
  bug(
    '6 nothing goes back twice over a payment',
    'a refund whose key was forgotten is sent again',
    `${payments}/payments.jobs.ts`,
    "known === 'missing' && provesUnsent(sentAt, outside.now())",
    "known === 'missing'",
    2500,
  ),
  bug(
    '11 what is owed is sent',
    'a refund that failed is sent by nobody',
    `${payments}/settle-refund.ts`,
    "    ...(isGiven(after) ? [] : [due(orderId, 'refund.route', '', retryAt)]),\n",
    '',
  ),
  bug(
    '11 silence has an end',
    'an order past its ship-by is forgotten',
    `${orders}/unshipped.rules.ts`,
    "    next(again),\n    entry(order.orderId, 'order.ship-by-passed'",
    "    entry(order.orderId, 'order.ship-by-passed'",
  ),
  bug(
    '10 no deadline fires early',
    'deadlines fire when they like',
    'platform/memory-feeds.ts',
    'row !== undefined && row.at <= at && found.size',
    'row !== undefined && found.size < 1 + (row.at <= at ? limit : 0) && found.size',
  ),
  bug(
    'no fault of ours',
    'a command that is known runs again',
    'platform/judge-command.ts',
    'if (known !== undefined)\n',
    "if (known !== undefined && known.id === '')\n",
  ),
  bug(
    '8 the timeline is gapless',
    'the timeline skips a number',
    'platform/draft.ts',
    'const seq = head.seq + 1\n',
    "const seq = head.seq + (change.topic === 'lot.extended' ? 2 : 1)\n",
  ),
  ...ofChargebacks,
  ...ofBank,
  ...ofClaims,
  ...ofGuarantee,
  ...ofLimits,
  ...ofVouchers,
  ...ofCredit,
  ...ofRepayments,
  ...ofLenders,
]
