/** A bug to be planted: one text of one file replaced, and the seed of a small run that finds it. */
export interface Planted {
  readonly name: string
  readonly file: string
  readonly find: string
  readonly put: string
  readonly orders: number
  readonly seed: string
}

function bug(name: string, file: string, find: string, put: string, orders = 400, seed = '1'): Planted {
  return { name, file: `server/${file}`, find, put, orders, seed }
}

const payments = 'modules/payments'
const escrow = 'modules/escrow'
const orders = 'modules/orders'
const payouts = 'modules/payouts'

/** Each takes one check or rule away; the auditor has to find every one. */
export const planted: readonly Planted[] = [
  bug(
    'money that is not final is released',
    `${escrow}/release.rules.ts`,
    'positive(total(facts.holds, freeOf) - facts.notFinal)',
    'positive(total(facts.holds, freeOf))',
  ),
  bug(
    'the fee has no cap',
    `${escrow}/release.rules.ts`,
    'smaller(share(releasedInAll, facts.fee.bps), facts.fee.cap)',
    'share(releasedInAll, facts.fee.bps)',
  ),
  bug(
    'the fee forgets what was taken',
    `${escrow}/release.rules.ts`,
    'smaller(positive(inAll - taken), released)',
    'smaller(positive(inAll), released)',
  ),
  bug(
    'a release before the window needs no room',
    `${escrow}/release.rules.ts`,
    'const granted = atMost(needed, headroom(facts))\n  const steps',
    'const granted = needed\n  const steps',
  ),
  bug(
    'an order releases by its whole value, not by what is due',
    `${escrow}/release.rules.ts`,
    'smaller(earned(hold, facts.plan, facts.progress), most)',
    'most',
  ),
  bug(
    'what a reversal took leaves the hold as it was',
    `${escrow}/chargeback.rules.ts`,
    'freezes: thawed.freezes, holds: plus(thawed.holds, ',
    'freezes: thawed.freezes, holds: steps.length > 0 ? thawed.holds : plus(thawed.holds, ',
  ),
  bug(
    'the same money is booked for each copy of its news',
    `${payments}/payment.rules.ts`,
    'if (payment.references.includes(fact.reference)) return stay(payment)\n  if (fact.currency',
    'if (fact.currency',
  ),
  bug('news is told twice', `${payments}/receive-provider-event.ts`, 'if (known) return { answer, changes: [] }', ''),
  bug(
    'a refund that failed stays reserved',
    `${payments}/outcome.rules.ts`,
    "no: { state: 'failed', effect: 'release' }",
    "no: { state: 'failed', effect: 'none' }",
  ),
  bug(
    'money that comes back is not booked',
    `${payments}/outcome.rules.ts`,
    "no: { state: 'returned', effect: 'return' }",
    "no: { state: 'returned', effect: 'none' }",
  ),
  bug(
    'a settled refund is settled again',
    `${payments}/outcome.rules.ts`,
    'settled: {\n    yes: stay',
    "settled: {\n    yes: { state: 'settled', effect: 'settle' }",
  ),
  bug(
    'a refund does not count against its payment',
    `${payments}/refund-booking.rules.ts`,
    'refunded: payment.refunded + refund.amount',
    'refunded: payment.refunded',
  ),
  bug(
    'the escrow takes more than is due',
    `${payments}/funding.rules.ts`,
    'const toEscrow = least(rest, due)',
    'const toEscrow = rest',
  ),
  bug('what is over is kept', `${orders}/settle-payment.ts`, '      moved.surplus,\n', '      0n,\n'),
  bug(
    'an order that lost its money has no deadline',
    `${orders}/settle-payment.ts`,
    '    ...unfundedNews(books, end.books, market, context.at),\n',
    '',
  ),
  bug(
    'the supplier confirms his own lot',
    `${orders}/confirm-receipt.ts`,
    "return side === 'buyer' ? undefined : refuse(",
    'return side !== undefined ? undefined : refuse(',
  ),
  bug(
    'a window ends as soon as it begins',
    `${orders}/receipt.rules.ts`,
    "due(order.orderId, 'lot.window', lot.lotId, arrived.windowUntil)",
    "due(order.orderId, 'lot.window', lot.lotId, at)",
  ),
  bug(
    'an ended order keeps the room',
    `${orders}/ending.rules.ts`,
    'const exposure = { ...books.exposure, amount: 0n }',
    'const exposure = books.exposure',
  ),
  bug(
    'a wire that never comes holds the end up',
    `${orders}/ending.rules.ts`,
    'waits(payment) && !isBooked(payment.method)',
    'waits(payment)',
  ),
  bug(
    'more is shipped than was ordered',
    `${orders}/ship-lot.ts`,
    'if (over !== undefined) return',
    'if (over !== undefined && over.lineNo === 0) return',
  ),
  bug(
    'a payout takes what is not there',
    `${payouts}/request-payout.ts`,
    'if (amount > available)',
    'if (amount > available + 10n ** 12n)',
  ),
  bug(
    'a payout is settled out of payable',
    `${payouts}/payout-booking.rules.ts`,
    "case 'settle':\n      return [movement('payout-settled', currency, [reserved]",
    "case 'settle':\n      return [movement('payout-settled', currency, [owed]",
  ),
  bug(
    'a reversal gives the whole fee back, whatever was taken',
    `${orders}/funding.rules.ts`,
    'const gone = feeGone(payment, amount)',
    'const gone = amount >= payment.total ? payment : { fee: 0n, feeTax: 0n }',
    2500,
  ),
  bug(
    'a refund goes by another provider than took the payment',
    `${payments}/refund-booking.rules.ts`,
    'provider: payment.provider,',
    "provider: 'sandbox',",
  ),
  bug(
    'a payment goes to a provider that does not take its method',
    `${payments}/provider.rules.ts`,
    'providers.filter((each) => each.methods.includes(need.method))',
    'providers',
  ),
  bug(
    'a payout goes to a provider that pays nobody out',
    `${payments}/provider.rules.ts`,
    "!each.cannot.includes('payouts') && each.currencies",
    'each.currencies',
  ),
  bug(
    'a payout whose key was forgotten is sent again',
    `${payouts}/payouts.jobs.ts`,
    "known === 'missing' && provesUnsent(news.sent_at, outside.now())",
    "known === 'missing'",
    2500,
  ),
  bug(
    'a refund whose key was forgotten is sent again',
    `${payments}/payments.jobs.ts`,
    "known === 'missing' && provesUnsent(sentAt, outside.now())",
    "known === 'missing'",
    2500,
  ),
  bug(
    'a refund that failed is sent by nobody',
    `${payments}/settle-refund.ts`,
    "    ...(isGiven(after) ? [] : [due(orderId, 'refund.route', '', retryAt)]),\n",
    '',
  ),
  bug(
    'an order past its ship-by is forgotten',
    `${orders}/unshipped.rules.ts`,
    "    next(again),\n    entry(order.orderId, 'order.ship-by-passed'",
    "    entry(order.orderId, 'order.ship-by-passed'",
  ),
  bug(
    'deadlines fire when they like',
    'platform/memory-feeds.ts',
    'row !== undefined && row.at <= at && found.size',
    'row !== undefined && found.size < 1 + (row.at <= at ? limit : 0) && found.size',
  ),
  bug(
    'a command that is known runs again',
    'platform/judge-command.ts',
    'if (known !== undefined)\n',
    "if (known !== undefined && known.id === '')\n",
  ),
  bug(
    'the timeline skips a number',
    'platform/draft.ts',
    'const seq = head.seq + 1\n',
    "const seq = head.seq + (change.topic === 'lot.extended' ? 2 : 1)\n",
  ),
  bug(
    'an open chargeback freezes nothing',
    `${escrow}/chargeback.rules.ts`,
    'const { holds, freezes } = freeze(held, taken.id, parts)',
    'const { holds, freezes } = parts.length > 0 ? held : freeze(held, taken.id, parts)',
    800,
  ),
  bug(
    'what a bank gave back at the supplier’s expense is given once more',
    `${orders}/ending.rules.ts`,
    'const parts = withinBudget(counted, wanted)',
    'const parts = wanted.length > 0 ? wanted : withinBudget(counted, wanted)',
    2_500,
    '11',
  ),
  bug(
    'a chargeback that is told again is booked again',
    `${payments}/chargeback.rules.ts`,
    "opened: { inquiry: [], opened: [], won: ['win']",
    "opened: { inquiry: [], opened: ['open'], won: ['win']",
    800,
  ),
  bug(
    'refunds go on while a bank asks the money back',
    `${orders}/settle-chargeback.ts`,
    "told.effects.includes('open') ? withholdRefunds",
    "told.effects.includes('open') && refunds.length > 99 ? withholdRefunds",
    2_500,
  ),
  bug(
    'nobody asks what became of a chargeback',
    `${orders}/settle-chargeback.ts`,
    "due(orderId, 'chargeback.ask', id, addDuration(at, ask))",
    "clear(orderId, 'chargeback.ask', id)",
    800,
  ),
  bug(
    'a lost chargeback does not count against its payment',
    `${orders}/chargeback.rules.ts`,
    'chargedBack: (each.chargedBack ?? 0n) + smaller(chargeback.amount, left)',
    'chargedBack: (each.chargedBack ?? 0n) + smaller(chargeback.amount, left) * 0n',
    2_500,
  ),
  bug(
    'a fee has its document twice',
    'modules/invoices/issue-invoices.ts',
    'documentOf(facts, each) !== undefined ||',
    'false ||',
  ),
  bug('a number is left out', 'modules/invoices/series.rules.ts', 'series.issued + 1', 'series.issued + 2'),
  bug(
    'the tax of a document is not the tax of the books',
    'modules/ledger/fee-news.rules.ts',
    'tax: Number(tax)',
    'tax: Number(-tax) + 1',
  ),
]
