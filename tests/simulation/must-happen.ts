import { claimReasons, claimStates, remedies } from '../../server/modules/claims/claim.rules.ts'
import type { Counters } from './counters.ts'
import type { ClaimShare } from './run.ts'

/** What people do in claims, at the least. */
const claimSteps = [
  ...['accept-claim', 'contest-claim', 'offer-settlement', 'answer-offer', 'escalate-claim', 'add-evidence'],
  ...['take-claim', 'open-round', 'extend-evidence', 'ask-parties', 'propose-outcome', 'answer-proposal'],
  ...['decide-claim', 'appeal-claim', 'waive-appeal', 'refuse-appeal', 'withdraw-claim'],
  ...['name-return-address', 'ship-return', 'record-return-delivery', 'answer-return', 'confirm-remedy'],
]

const claimRefusals = [
  ...['escalation-too-early', 'file-open', 'conflict-of-interest', 'decision-cites-nothing'],
  ...['above-claim', 'above-ceiling', 'claimed-already', 'beyond-hold'],
]

/** What a run in which a third of the buyers claim must have met. */
const ofClaims = [
  ...claimStates.map((state) => `claim.was-${state}`),
  ...['settled', 'decided', 'machine', 'withdrawn', 'remedied'].map((how) => `claim.ended-${how}`),
  ...['not-received', 'poor-quality', 'damaged', 'wrong-item', 'short-quantity'].map((why) => `claim.for-${why}`),
  ...['refund', 'partial-refund', 'return-and-refund', 'replacement', 'rework'].map((what) => `claim.asks-${what}`),
  ...['to-be-shipped', 'on-its-way', 'delivered', 'confirmed'].map((how) => `claim.goods-${how}`),
  ...['claim.chargeback-joined', 'claim.unanswered'],
  ...claimSteps.map((step) => `did.claims.${step}`),
  ...claimRefusals.map((why) => `refused.${why}`),
]

/** What such a run meets when it is long. */
const ofManyClaims = [
  'claim.ended-released',
  ...['contested', 'ended'].map((how) => `claim.goods-${how}`),
  ...claimReasons.map((reason) => `claim.for-${reason}`),
  ...remedies.map((remedy) => `claim.asks-${remedy}`),
  ...['guarantee.advanced', 'refused.not-overdue', 'refused.beyond-exposure', 'refused.guarantee-not-for-this'],
  'refused.barred-by-points',
  ...['did.claims.approve-decision', 'refused.same-person', 'refused.wrong-claim-state', 'refused.above-decision'],
]

/** What a run must have met at least once, or it proves nothing about it. */
export const mustHappen: readonly string[] = [
  'store.conflict',
  'store.lost-before-commit',
  'store.lost-after-commit',
  'command.duplicated',
  'command.repeated-later',
  'relay.reordered',
  'relay.seen-forgotten',
  'outside.died',
  'deadlines.stopped-for-days',
  'news.duplicated',
  'news.late',
  ...['payment', 'payout', 'refund'].flatMap((what) =>
    ['before', 'after'].flatMap((when) => ['create', 'get'].map((how) => `provider.timeout-${when}-${how}-${what}`)),
  ),
  'provider.key-forgotten',
  'provider.paid-again',
  'provider.payment-reversed',
  'provider.payment-review',
  'provider.payment-needs-action',
  'provider.refund-failed',
  'provider.refund-settled-then-failed',
  'provider.refund-settled-then-returned',
  'provider.payout-failed',
  'provider.payout-settled-then-returned',
  'card.3ds-passed',
  'card.3ds-abandoned',
  'card.without-3ds',
  'card.succeeded-then-failed',
  ...['short', 'over', 'whole', 'late', 'never', 'recalled'].map((what) => `wire.${what}`),
  ...['inquiry', 'opened', 'opened-again', 'won', 'lost'].map((what) => `chargeback.${what}`),
  'chargeback.asked-while-refunded',
  ...['clean', 'related', 'chargeback', 'no-carrier-proof', 'buyer-not-verified', 'nothing-kept', 'corrected'].map(
    (how) => `limit.${how}`,
  ),
  'payment.tried-again',
  'payout.approved',
  'payout.requested',
  'proposal.unanswered',
  'terms.countered',
  'buyer.never-pays',
  'buyer.skips-balance',
  'buyer.silent-about-receipt',
  'cancelled.by-supplier',
  'cancelled.by-agreement',
  'cancelled.late',
  'cancelled.late-part',
  'offer.ignored',
  'released.uncovered',
  'lot.paper-rejected',
  'lot.untracked',
  'lot.reviewed-late',
  'did.orders.waive-balance',
  'did.orders.extend-receipt',
  'did.orders.report-not-here',
  'did.orders.write-terms',
  'refused.no-room',
  'refused.no-badge',
  'refused.not-late',
  'refused.not-your-turn',
  'refused.uncovered-differs',
  'refused.below-minimum',
  'refused.above-hold',
  'refused.above-payable',
  'refused.quantity-above-open',
  'outside.stopped-for-days',
  'refund.account-named',
  ...['whole', 'short', 'over', 'late', 'unnamed', 'of-another', 'unknown', 'recalled'].map(
    (what) => `bank.wire-${what}`,
  ),
  ...['camt.052', 'camt.053', 'camt.054', 'mt940', 'statement-late', 'import-broken-off'].map((what) => `bank.${what}`),
  ...['charge', 'interest', 'odd', 'provider-settled'].map((what) => `bank.${what}`),
  ...[
    'wire-reference',
    'wire-reference-in-text',
    'wire-no-reference',
    'wire-return',
    'copy',
    'pending',
    'reversal',
  ].map((what) => `entry.${what}`),
  ...['given', 'sent-back', 'left-to-the-clock'].map((what) => `wire.${what}`),
  ...['sent', 'discarded', 'accepted', 'rejected', 'booked', 'booked-together', 'returned', 'returned-less'].map(
    (what) => `bank-file.${what}`,
  ),
  'bank-file.report-twice',
  'bank-file.report-lost',
  ...['debit-unexplained', 'sequence-gap', 'sequence-repeated'].map((what) => `bank-case.${what}`),
  'bank-case.closed-by-two',
  'invoice.issued',
  'credit-note.issued',
]

/** What a run meets when it is long. */
const ofMany = [
  ...['provider.payout-settled-then-failed', 'ach.returned', 'refused.early-release-barred', 'case.refund-failed'],
  ...['wire.given-by-two', 'wire.split', 'bank-case.opening-differs'],
]

/** What a run of orders with the on-time plan must have met. */
const ofVouchers = [
  ...['given', 'used', 'restored', 'expired'].map((what) => `voucher.${what}`),
  ...['voucher-over', 'own-funds-short', 'above-voucher'].map((why) => `refused.${why}`),
  'did.orders.use-voucher',
]

/** What a run must have met in which a tenth of the orders is paid later. */
const ofCredit = [
  ...['net-30', 'net-60', 'instalments-1', 'instalments-6'].map((plan) => `draw.${plan}`),
  ...['on-time', 'early', 'in-part', 'late', 'too-much', 'never', 'after-all'].map((how) => `draw.pays-${how}`),
  ...['due-set', 'repaid', 'refunded', 'paused', 'resumed', 'written-off', 'recovered'].map(
    (what) => `draw.was-${what}`,
  ),
  ...['overpaid', 'ended-repaid', 'ended-written-off'].map((how) => `draw.${how}`),
  ...['above-line', 'line-overdue', 'own-funds-short', 'above-owed', 'draw-exists'].map(refusal),
  ...['carrier-proof-needed', 'paid-later', 'amount-above-due'].map(refusal),
  ...['card', 'apple-pay', 'google-pay', 'ach', 'local-transfer', 'twice', 'and-wire', 'not-begun'].map(repayment),
  ...['surplus-back', 'reversed', 'chargeback-won', 'chargeback-lost', 'owed-again'].map(repayment),
  ...['by-buyer', 'by-staff', 'kept', 'broken'].map((what) => `promise.${what}`),
  ...['promise-open', 'promises-used', 'promise-day', 'nothing-due'].map(refusal),
  ...['confirmed', 'declined', 'thinks', 'given-up', 'recalled', 'recalls-late'].map(lender),
  ...['pays-late', 'pays-twice', 'pays-wrong', 'money-recalled', 'news-twice', 'news-late'].map(lender),
  ...['ask', 'tell'].flatMap((what) => [`timeout-before-${what}`, `timeout-after-${what}`]).map(lender),
  ...['told-paid', 'told-again', 'wire-allocated', 'wire-returned', 'wire-reversed'].map(lender),
  ...['draw-repaid', 'draw-written-off'].map(lender),
  ...['draw.asked-outside', 'draw.was-funded', 'fired.draw.silence', 'fired.remittance.pass-on'],
  ...['paid', 'paid-again', 'received'].map((what) => `remittance.${what}`),
  ...['fired.draw.dates', 'fired.draw.remind', 'fired.draw.promise', 'fired.credit.month', 'case.repaid-before-refund'],
]

function lender(what: string): string {
  return `lender.${what}`
}

function repayment(what: string): string {
  return `repayment.${what}`
}

function refusal(why: string): string {
  return `refused.${why}`
}

/** From so many orders on, everything that must happen has to; sooner where a third of the buyers claim. */
const ENOUGH = 3_500
const ENOUGH_OF_CLAIMS = 700
const ENOUGH_OF_OTHERS = 1_000

/** What did not happen in a run of so many orders, and should have. */
export function missing(counters: Pick<Counters, 'of'>, orders: number, claims: ClaimShare): readonly string[] {
  const isLong = orders >= ENOUGH
  const isOfClaims = claims === 'third' && orders >= ENOUGH_OF_CLAIMS
  const must = [
    ...(isLong || isOfClaims ? mustHappen : []),
    ...(isLong ? ofMany : []),
    ...(isOfClaims ? ofClaims : []),
    ...(claims === 'third' && orders >= 9_000 ? ofManyClaims : []),
    ...(claims === 'late' && orders >= ENOUGH_OF_OTHERS ? ofVouchers : []),
    ...(claims === 'credit' && orders >= ENOUGH_OF_OTHERS ? ofCredit : []),
  ]
  return must.filter((name) => counters.of(name) === 0)
}
