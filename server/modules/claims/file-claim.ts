import type { Context, RootId } from '../../kernel/use-case.ts'
import { isRefusal, refuse, useCase } from '../../kernel/use-case.ts'
import type { Books } from '../orders/books.rules.ts'
import { bookChanges } from '../orders/books.rules.ts'
import type { Lot } from '../orders/lot.rules.ts'
import { stopped } from '../orders/lot.rules.ts'
import { moved } from '../orders/moved-lot.rules.ts'
import type { Order, OrderSide } from '../orders/order.rules.ts'
import { sideOf } from '../orders/order.rules.ts'
import { withLot } from '../orders/receipt.rules.ts'
import { openAtBanks } from './at-banks.rules.ts'
import type { Claim, ClaimReason, RemedyKind } from './claim.rules.ts'
import { askedOf, askedParts, claimChanges, claimSides } from './claim.rules.ts'
import { served } from './claim-course.rules.ts'
import type { ClaimFacts } from './claim-facts.rules.ts'
import { aroundReads, claimReads, surroundings, told } from './claim-facts.rules.ts'
import { checkText, written } from './claim-text.rules.ts'
import type { AskedLine } from './claimable.rules.ts'
import { claimLines } from './claimable.rules.ts'
import type { Verdict } from './decision.rules.ts'
import { depositFrozen, isDefault } from './default-case.rules.ts'
import { lateAmount } from './late-rate.rules.ts'
import { frozenFor } from './settlement.rules.ts'
import { machineReads, mayMachineDecide } from './silence.rules.ts'
import { withOpened } from './summary.rules.ts'
import { machineDecided } from './verdict.rules.ts'

export interface FileClaim {
  readonly orderId: RootId
  readonly reason: ClaimReason
  readonly remedy: RemedyKind
  readonly lines: readonly AskedLine[]
  /** What happened, in the claimant's words. */
  readonly text: string
}

/**
 * The buyer claims quantities of lines: that part of the money is frozen, all the rest flows on, and the supplier's
 * answer is due. Refuses `wrong-state`, `not-your-turn`, `text-missing`, `text-too-long`, and what `claimLines`
 * refuses.
 */
export const fileClaim = useCase({
  name: 'claims.file-claim',
  action: 'claims.file-claim',
  root: (input: FileClaim) => input.orderId,
  reads: (_, root) => claimReads(root),
  more: (facts) => ({ ...aroundReads(facts), ...machineReads(facts.order) }),
  sides: ({ order }) => claimSides(order),
  decide({ buyerPoints, pointsPolicy, ...facts }, input, context) {
    const around = surroundings(facts)
    const status = facts.order?.status ?? 'draft'
    if (around === undefined || around.books.order.ended !== undefined) return refuse('wrong-state', { status })
    const by = sideOf(around.books.order, context.actor.company)
    if (by !== 'buyer' || input.reason === 'unpaid') return refuse('not-your-turn', { status })
    const { books, timing, market } = around
    const { policy } = timing
    const asked = { books, claims: facts.claims, orders: market.policy, policy }
    const isLateRate = input.remedy === 'late-rate'
    const named = isLateRate ? input.lines.map((line) => byLateRate(books, line, policy.lateMostBps)) : input.lines
    const lines = claimLines(asked, input.reason, input.remedy, named, context.at)
    if (isRefusal(lines)) return lines
    const unread = checkText(input.text, policy.textMost)
    if (unread !== undefined) return unread
    const made = filed(facts, { ...input, by, lines }, around, context)
    const isAlone = isLateRate && mayMachineDecide({ buyerPoints, pointsPolicy }, context.at)
    if (!isAlone) return { answer: made.answer, changes: made.changes }
    const found = { ...around, books: made.books, claim: made.claim }
    const machine = machineDecided(found, 'late-rate', lateVerdict(made.claim, books.order), context)
    return { answer: made.answer, changes: [...made.changes, ...machine.changes] }
  },
})

/** Late goods that are kept: the terms say what they are worth, so nobody has to ask for a number. */
function byLateRate(books: Books, line: AskedLine, mostBps: number): AskedLine {
  const lot = books.lots.find((each) => each.lotId === line.lotId)
  return lot === undefined ? line : { ...line, amount: lateAmount(books, lot, line.lineNo, line.quantity, mostBps) }
}

function lateVerdict(claim: Claim, { agreedVersion }: Order): Verdict {
  const clauses = [`terms/${agreedVersion ?? 0}/ship_by`, `terms/${agreedVersion ?? 0}/late_rate`]
  const fee = { finding: 'supplier', feeBearer: 'supplier', goodsReturn: false, freightMost: 0n } as const
  return { parts: askedParts(claim), ...fee, clauses, evidence: [] }
}

/** A claim as it is made: whoever files it has been checked. */
export interface Filing {
  readonly by: OrderSide
  readonly reason: ClaimReason
  readonly remedy: RemedyKind
  readonly lines: Claim['lines']
  readonly text: string
  /** Of a default case. */
  readonly keeps?: bigint
}

/** The changes of a claim that may stand: freeze, record, clocks, news. */
export function filed(
  facts: ClaimFacts,
  { by, reason, remedy, lines, text, keeps }: Filing,
  { books, timing }: NonNullable<ReturnType<typeof surroundings>>,
  context: Context,
) {
  const { order } = books
  const { orderId, buyerId, supplierId, currency } = order
  const claimId = context.newId('clm')
  const parties = { buyerId, supplierId, currency }
  const made = { orderId, claimId, ...parties, by, reason, remedy, lines, filedAt: context.at, track: 'full' } as const
  const { amount: exposure } = books.exposure
  const kept = keeps === undefined ? {} : { keeps }
  const chargebacks = openAtBanks(facts).map(({ id }) => id)
  const none = { extendedBy: [], agreedBy: [], chargebacks }
  const claim = served({ ...made, ...kept, exposure, ...none }, timing, context.at)
  const words = written({ kind: 'statement', orderId, claimId, by, text }, context)
  const stood = standingStill(books, claim, context)
  const held = isDefault(claim) ? depositFrozen(books, claim) : frozenFor(stood.books, claim)
  const after = { ...held, order: withOpened(order, claim) }
  const answerBy = claim.clocks['claim.answer'] ?? context.at
  const said = {
    ...{
      reason,
      remedy,
      by,
      amount: Number(keeps ?? askedOf(claim)),
      currency,
      answer_by: answerBy,
      text: words.row.hash,
    },
    lines: lines.map((line) => ({ line: line.lineNo, lot: line.lotId ?? null, amount: Number(line.amount) })),
  }
  return {
    claim,
    books: after,
    answer: { claim: claimId, amount: Number(askedOf(claim)), answer_by: answerBy, order: facts.order?.number ?? '' },
    changes: [
      ...words.changes,
      ...stood.changes,
      ...bookChanges(stood.books, after),
      ...claimChanges(undefined, claim),
      ...told(claim, 'claim.filed', said),
      ...chargebacks.flatMap((chargeback) => told(claim, 'claim.chargeback-joined', { chargeback })),
    ],
  }
}

/** What is said not to have come is not received by time alone: its lots stand still until staff have looked. */
function standingStill(books: Books, { reason, lines }: Claim, context: Context) {
  const isMissing = ({ lotId, stopped: stands, receivedAt }: Lot) =>
    stands === undefined && receivedAt === undefined && lines.some((line) => line.lotId === lotId)
  const lots = reason === 'not-received' ? books.lots.filter(isMissing) : []
  return {
    books: lots.reduce((all, lot) => withLot(all, stopped(lot, 'not-here')), books),
    changes: lots.flatMap((lot) => moved(books, lot, stopped(lot, 'not-here'), 'lot.not-here', context)),
  }
}
