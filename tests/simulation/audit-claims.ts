import { type Claim, type ClaimClock, claimClocks } from '../../server/modules/claims/claim.rules.ts'
import type { Decision } from '../../server/modules/claims/decision.rules.ts'
import type { EvidenceItem } from '../../server/modules/claims/evidence-item.rules.ts'
import type { GoodsReturn } from '../../server/modules/claims/goods-return.rules.ts'
import type { Offer } from '../../server/modules/claims/offer.rules.ts'
import type { SilentRefund } from '../../server/modules/claims/silence.rules.ts'
import type { Order } from '../../server/modules/orders/order.rules.ts'
import type { Company } from '../../server/modules/parties/company.rules.ts'
import type { Touched } from './audit.ts'
import { auditClaimFreezes, claimMoney } from './audit-claim-money.ts'
import { type Counters, holds } from './counters.ts'
import { everyRow, rowsIn } from './rows.ts'
import { DAY } from './scheduler.ts'

/** How a claim stood when it was last looked at. */
interface Seen {
  readonly claim: Claim
  readonly goods: GoodsReturn['state'] | undefined
}

/** The claims of one order, with what they are judged by. */
export interface Heard {
  readonly order: Order
  readonly claims: readonly Claim[]
  readonly decisions: readonly Decision[]
  /** When the commit was, by the order's own clock. */
  readonly at: string
}

/** Looks at each order with claims that a commit touches: 4, 5, 10 and 11 as far as claims go. */
export function claimsAuditor(counters: () => Counters): (touched: Touched) => void {
  const seen = new Map<string, Seen>()
  const money = claimMoney()
  return (touched) => {
    const { commit, tables } = touched
    const all = tables.records.get('claims.claims')
    if (all === undefined) return
    for (const { after } of commit.roots) {
      if (!all.has(after.root)) continue
      const heard = heardIn(touched, after.root, after.at)
      auditClaimFreezes(heard, touched)
      money(heard, touched)
      for (const claim of heard.claims) auditClaim(claim, seen.get(claim.claimId), heard, touched)
      auditSummary(heard)
      for (const claim of heard.claims) remember(claim, seen, touched, counters())
    }
  }
}

function heardIn({ tables }: Touched, orderId: string, at: string): Heard {
  const [order] = rowsIn<Order>(tables, 'orders.orders', orderId)
  return {
    order: order as Order,
    claims: rowsIn<Claim>(tables, 'claims.claims', orderId),
    decisions: rowsIn<Decision>(tables, 'claims.decisions', orderId),
    at,
  }
}

function goodsOf({ tables }: Touched, { orderId, claimId }: Claim): GoodsReturn | undefined {
  return rowsIn<GoodsReturn>(tables, 'claims.returns', orderId).find((row) => row.claimId === claimId)
}

/** What a run has met is counted, so that it can be missed. */
function remember(claim: Claim, seen: Map<string, Seen>, touched: Touched, counters: Counters): void {
  const before = seen.get(claim.claimId)?.claim
  const goods = goodsOf(touched, claim)?.state
  if (before?.state !== claim.state) counters.hit(`claim.was-${claim.state}`)
  if (before?.outcome !== claim.outcome) counters.hit(`claim.ended-${claim.outcome}`)
  if (goods !== undefined && seen.get(claim.claimId)?.goods !== goods) counters.hit(`claim.goods-${goods}`)
  if (claim.chargebacks.length > (before?.chargebacks.length ?? 0)) counters.hit('claim.chargeback-joined')
  if (before?.unanswered !== claim.unanswered) counters.hit('claim.unanswered')
  seen.set(claim.claimId, { claim, goods })
}

function auditClaim(claim: Claim, before: Seen | undefined, heard: Heard, touched: Touched): void {
  auditClocks(claim, touched)
  auditDecisions(claim, heard, touched)
  auditPlaces(claim, heard)
  if (before === undefined) return
  if (before.claim.state === claim.state) auditMoved(claim, before, touched)
  else auditEnd(claim, before, heard, touched)
}

const said = ({ orderId, claimId, state }: Claim) => `${orderId} ${claimId} is ${state}`

/** 10 and 11: an open claim has a clock, each clock is a deadline, and a talk has an end. */
function auditClocks(claim: Claim, { tables }: Touched): void {
  const { orderId, claimId, state, clocks } = claim
  for (const name of claimClocks) {
    const due = tables.deadlines.get(`${orderId}|${name}|${claimId}`)?.at
    holds(due === clocks[name], '11 clocks of a claim are deadlines', () => `${said(claim)}: ${name}`)
  }
  const isTimed = state === 'closed' || state === 'executing' || Object.keys(clocks).length > 0
  holds(isTimed, '11 an open claim has a clock', () => said(claim))
  const isTalk = state === 'answering' || state === 'negotiating'
  const hasEnd = clocks['claim.escalation'] !== undefined || clocks['claim.offer'] !== undefined
  holds(!isTalk || hasEnd, '10 a talk has an end', () => said(claim))
}

/** What a side waits for or has to do in time; a mediator's clocks start again when he is late. */
const ofSides: readonly ClaimClock[] = [
  ...(['claim.answer', 'claim.silence', 'claim.escalation', 'claim.appeal', 'claim.proposal'] as const),
  'claim.remedy',
]
const ofReturns: readonly (GoodsReturn['state'] | undefined)[] = ['address-asked', 'to-be-shipped', 'delivered']

/** 10: a side's time is not prolonged. */
function auditMoved(claim: Claim, before: Seen, touched: Touched): void {
  const goods = goodsOf(touched, claim)?.state
  const isSame = goods === before.goods && ofReturns.includes(goods)
  for (const name of isSame ? [...ofSides, 'claim.return' as const] : ofSides) {
    const [old, now] = [before.claim.clocks[name], claim.clocks[name]]
    const stands = now === undefined || old === undefined || now === old
    holds(stands, '10 a side’s time is not moved', () => `${said(claim)}: ${name} from ${old} to ${now}`)
  }
}

/** What brought a claim from one state to the next. */
function auditEnd(claim: Claim, { claim: before, goods }: Seen, heard: Heard, touched: Touched): void {
  const { at } = heard
  if (claim.outcome === 'released')
    holds(goods === 'to-be-shipped', '4 only goods that stayed where they are release', () => said(claim))
  const isConfirmed = claim.outcome !== 'remedied' || toldNow(claim, touched, ['claim.remedy-confirmed']) > 0
  holds(isConfirmed, '4 the buyer says that new goods are there', () => said(claim))
  const isCarriedOut = claim.state === 'executing' || claim.state === 'closed' || claim.state === 'returning'
  const isRuled = claim.settlement?.by === 'decision' || claim.settlement?.by === 'machine'
  if (before.state !== 'decided' || !isCarriedOut || !isRuled) return
  const isOver = at >= (before.clocks['claim.appeal'] ?? '')
  const waived = before.agreedBy.length + toldNow(claim, touched, ['claim.appeal-waived', 'claim.appealed'])
  holds(isOver || waived >= 2, '10 nothing is carried out while it may be appealed', () => said(claim))
}

/** How often this commit tells one of the topics of a claim: a batch may take several steps at once. */
function toldNow({ orderId, claimId }: Claim, { commit }: Touched, topics: readonly string[]): number {
  return commit.timeline.filter(
    ({ root, body }) =>
      root === orderId && body.includes(claimId) && topics.some((topic) => body.includes(`"${topic}"`)),
  ).length
}

/** USD 5,000 and USD 500 in minor units; the rates of the simulation do not move. */
const TWO_PERSONS_USD = 500_000n
const SMALL_USD = 50_000n

function inUsd({ usdPerMinor }: Order, amount: bigint): bigint {
  const { usd, per } = usdPerMinor ?? { usd: 1n, per: 1n }
  return (amount * usd) / per
}

const asked = (claim: Claim, lineNo?: number) =>
  claim.lines.reduce((sum, line) => (lineNo === undefined || line.lineNo === lineNo ? sum + line.amount : sum), 0n)

/** 4: one decision stands; it cites, stays within the claim, and above USD 5,000 two persons made it. */
function auditDecisions(claim: Claim, { order, decisions }: Heard, touched: Touched): void {
  const mine = decisions.filter(({ claimId, kind }) => claimId === claim.claimId && kind === 'decision')
  for (const state of ['standing', 'waiting'] as const) {
    const many = mine.filter((each) => each.state === state).length
    holds(many <= 1, '4 one decision stands', () => `${said(claim)}: ${many} ${state}`)
  }
  for (const each of mine) {
    if (each.state !== 'standing' && each.state !== 'waiting') continue
    const cites = each.clauses.length > 0 && (each.evidence.length > 0 || isOfRecord(claim))
    holds(cites, '4 a decision cites', () => said(claim))
    for (const { lineNo, amount } of each.parts)
      holds(amount >= 0n && amount <= asked(claim, lineNo), '4 a decision stays within the claim', () => said(claim))
    holds(each.approver === undefined || each.approver !== each.mediator, '4 two persons are two', () => said(claim))
    const isLarge = each.machine === undefined && inUsd(order, asked(claim)) > TWO_PERSONS_USD
    const isByTwo = each.approver !== undefined || each.state === 'waiting'
    holds(!isLarge || isByTwo, '4 two persons decide what is large', () => said(claim))
    const formers = [claim.formerMediator, claim.formerApprover]
    const isOwn =
      each.isAppeal && [each.mediator, each.approver].some((who) => who !== undefined && formers.includes(who))
    holds(!isOwn, '4 an appeal is heard by others', () => said(claim))
  }
  for (const each of touched.rows<Decision>('claims.decisions'))
    if (each.claimId === claim.claimId && each.machine === 'silent-and-small') auditSilent(claim, order, touched)
}

/** What our own record shows needs no other evidence. */
const isOfRecord = ({ reason, remedy }: Claim) => reason === 'not-shipped' || remedy === 'late-rate'

/** 4: silence pays small claims with evidence, never over a closed day, and not one buyer again and again. */
function auditSilent(claim: Claim, order: Order, { tables }: Touched): void {
  const rows = rowsIn<SilentRefund>(tables, 'claims.silent_refunds', claim.buyerId)
  const now = rows.find(({ claimId }) => claimId === claim.claimId)?.decidedAt ?? ''
  // What is claimed after it, in the same commit, could not be known.
  const open = rowsIn<Claim>(tables, 'claims.claims', claim.orderId).filter(
    ({ state, filedAt }) => state !== 'closed' && filedAt < now,
  )
  const sum = inUsd(
    order,
    open.reduce((all, each) => all + asked(each), 0n),
  )
  holds(sum <= SMALL_USD, '4 silence pays small claims alone', () => `${said(claim)}: ${sum}`)
  const shown = rowsIn<EvidenceItem>(tables, 'claims.evidence', claim.orderId)
  holds(
    shown.some(({ claimId, by }) => claimId === claim.claimId && by === claim.by),
    '4 silence pays what was shown',
    () => said(claim),
  )
  const [supplier] = rowsIn<Company>(tables, 'parties.companies', claim.supplierId)
  // Days are the order's own: what is the evening before in London may be the day itself in Tokyo.
  const day = (at: string) => new Intl.DateTimeFormat('sv-SE', { timeZone: order.zone }).format(new Date(at))
  const closed = (supplier?.closedDays ?? []).some((each) => each >= day(claim.filedAt) && each <= day(now))
  holds(!closed, '10 silence counts no closed days', () => `${said(claim)} at ${now}`)
  const lately = rows.filter(({ decidedAt }) => decidedAt <= now && Date.parse(decidedAt) > Date.parse(now) - 90 * DAY)
  const same = rows.filter(({ orderId }) => orderId === claim.orderId).length
  const pair = lately.filter(({ supplierId }) => supplierId === claim.supplierId).length
  holds(same <= 1 && pair <= 1 && lately.length <= 3, '4 silence pays now and then', () => said(claim))
}

/** 4: one open claim for a quantity of a line and lot. */
function auditPlaces(claim: Claim, { claims }: Heard): void {
  if (!runs(claim)) return
  for (const other of claims) {
    if (other === claim || !runs(other)) continue
    const twice = claim.lines.some((a) => other.lines.some((b) => a.lineNo === b.lineNo && a.lotId === b.lotId))
    holds(!twice, '4 a line is in one open claim', () => `${said(claim)}, ${other.claimId}`)
  }
}

/** Whether the order has to wait for the claim: money on its way to the buyer holds nothing up. */
function runs({ state, clocks }: Claim): boolean {
  return state !== 'closed' && (state !== 'executing' || clocks['claim.execution'] !== undefined)
}

/** 11: the order knows how many claims it has, and does not end before them. */
function auditSummary({ order, claims }: Heard): void {
  const { open = 0, made = 0 } = order.claims ?? {}
  const running = claims.filter(runs).length
  const text = () => `${order.orderId}: ${open} of ${made}, really ${running} of ${claims.length}`
  holds(open === running && made === claims.length, '11 an order counts its claims', text)
  holds(running === 0 || order.ended === undefined, '11 no order ends before its claims', text)
}

/** One open offer a claim, looked at for the whole world: 4. */
export function auditOffers(tables: Touched['tables']): void {
  const open = new Set<string>()
  for (const { claimId, state } of everyRow<Offer>(tables, 'claims.offers')) {
    if (state !== 'open') continue
    holds(!open.has(claimId), '4 one offer is open', () => claimId)
    open.add(claimId)
  }
}
