import type { Claim } from '../../server/modules/claims/claim.rules.ts'
import type { Freeze } from '../../server/modules/escrow/freeze.rules.ts'
import type { Hold } from '../../server/modules/escrow/hold.rules.ts'
import type { Remedy } from '../../server/modules/escrow/remedy.rules.ts'
import type { Posting, TransferRecord } from '../../server/modules/ledger/transfer.rules.ts'
import type { Order } from '../../server/modules/orders/order.rules.ts'
import type { Chargeback } from '../../server/modules/payments/chargeback.rules.ts'
import { isOpen } from '../../server/modules/payments/chargeback.rules.ts'
import type { Touched } from './audit.ts'
import type { Heard } from './audit-claims.ts'
import { holds } from './counters.ts'
import { rowsIn } from './rows.ts'
import { DAY } from './scheduler.ts'

/** Carried out: what it gives has left hold and payable, wherever it is on its way to the buyer. */
export function isPaid({ state, outcome, clocks }: Claim): boolean {
  const isGiving = outcome === 'settled' || outcome === 'decided' || outcome === 'machine'
  return isGiving && (state === 'closed' || (state === 'executing' && clocks['claim.execution'] === undefined))
}

const askedOn = ({ lines }: Claim, lineNo: number) =>
  lines.reduce((sum, line) => (line.lineNo === lineNo ? sum + line.amount : sum), 0n)

/** 5: an open claim has frozen what it asks, as far as it is paid and free; one that is over, nothing. */
export function auditClaimFreezes({ claims }: Heard, { tables }: Touched): void {
  const orderId = claims[0]?.orderId ?? ''
  const freezes = rowsIn<Freeze>(tables, 'escrow.freezes', orderId)
  const lines = rowsIn<Hold>(tables, 'escrow.holds', orderId)
  for (const hold of lines) {
    const frozen = freezes.reduce((sum, each) => (each.lineNo === hold.lineNo ? sum + each.amount : sum), 0n)
    holds(frozen === hold.frozen, '5 a line knows what is frozen on it', () => `${orderId} ${hold.lineNo}`)
    for (const claim of claims) checkFreeze(claim, hold, freezes)
  }
}

function checkFreeze(claim: Claim, hold: Hold, freezes: readonly Freeze[]): void {
  const { orderId, claimId, state, by } = claim
  const row = freezes.find((each) => each.caseId === claimId && each.lineNo === hold.lineNo)
  const [frozen, asks] = [row?.amount ?? 0n, row?.asked ?? 0n]
  const said = () => `${orderId} ${claimId} (${state}) line ${hold.lineNo}: ${frozen} frozen, ${asks} asked`
  const isOver = state === 'closed' || isPaid(claim)
  if (isOver) {
    holds(frozen === 0n && asks === 0n, '5 a claim that is over freezes nothing', said)
    return
  }
  if (by !== 'buyer') return
  holds(asks === askedOn(claim, hold.lineNo), '5 a claim freezes what it asks', said)
  const unpaid = hold.value - hold.paid - hold.waived
  const free = hold.paid - hold.released - hold.refunded - hold.chargedBack - hold.frozen
  holds(frozen <= asks && (frozen >= asks - unpaid || free === 0n), '5 a claim freezes what is there', said)
}

/** Money that claims move between hold, payable and buyer. */
const given = new Set(['refund-due', 'award-collected', 'guarantee-advanced'])
const CAUSE = 'claim:'

/** What a commit gave the buyer because of each claim, minor units. */
function givenNow(touched: Touched): ReadonlyMap<string, bigint> {
  const causes = new Map<string, string>()
  for (const { root, id, kind, cause } of touched.rows<TransferRecord>('ledger.transfers'))
    if (given.has(kind) && cause.startsWith(CAUSE)) causes.set(`${root}|${id}`, cause.slice(CAUSE.length))
  const sums = new Map<string, bigint>()
  if (causes.size === 0) return sums
  for (const { root, transferId, amount, account } of touched.rows<Posting>('ledger.postings')) {
    const claimId = causes.get(`${root}|${transferId}`)
    if (claimId === undefined || !account.startsWith('liabilities:refundable:')) continue
    sums.set(claimId, (sums.get(claimId) ?? 0n) - amount)
  }
  return sums
}

const partsOf = ({ settlement }: Claim) => (settlement?.parts ?? []).reduce((sum, { amount }) => sum + amount, 0n)
const priceOf = (lines: readonly Hold[]) => lines.reduce((sum, { value }) => sum + value, 0n)
const waivedOf = (lines: readonly Hold[]) => lines.reduce((sum, { waived }) => sum + waived, 0n)
const owedOf = ({ owed = [] }: Order) => owed.reduce((sum, { amount }) => sum + amount, 0n)

/**
 * 4: a claim gives once, and exactly what was settled: off the price, from hold and payable, or owed. Where a bank took
 * money of the order, or goods left it, no more than that.
 */
export function claimMoney(): (heard: Heard, touched: Touched) => void {
  const paid = new Set<string>()
  const last = new Map<string, { readonly value: bigint; readonly owed: bigint }>()
  const atBanks = new Map<string, ReadonlySet<string>>()
  const banked = new Map<string, bigint>()
  return ({ order, claims }, touched) => {
    const { orderId } = order
    const lines = rowsIn<Hold>(touched.tables, 'escrow.holds', orderId)
    const now = { value: priceOf(lines), owed: owedOf(order) }
    const before = last.get(orderId) ?? now
    last.set(orderId, now)
    const gave = givenNow(touched)
    const ending = claims.filter((claim) => isPaid(claim) && !paid.has(claim.claimId))
    auditWaiting(ending, atBanks, touched)
    auditBankPaid(claims, touched)
    for (const { claimId, state } of claims) {
      const isNow = ending.some((each) => each.claimId === claimId)
      holds((gave.get(claimId) ?? 0n) === 0n || isNow, '4 a claim gives once', () => `${orderId} ${claimId} ${state}`)
    }
    for (const { claimId } of ending) paid.add(claimId)
    if (ending.length === 0) return
    const settled = ending.reduce((sum, claim) => sum + partsOf(claim), 0n)
    const moved = ending.reduce((sum, { claimId }) => sum + (gave.get(claimId) ?? 0n), 0n)
    // What a default gives up of the price was never paid: it is none of what is split.
    const lower = ending.some(({ reason }) => reason === 'unpaid') ? 0n : before.value - now.value
    const more = now.owed - before.owed
    const said = () =>
      `${orderId} ${ending.map(({ claimId }) => claimId)}: ${moved} given, ${lower} off, ${more} owed of ${settled}`
    holds(moved <= settled, '4 a claim gives what was settled', said)
    const had = givenByBanks(ending, settled - lower, banked, touched)
    holds(moved + had <= settled, '4 what a bank gave is not given again', () => `${said()}, ${had} by a bank`)
    const isPlain = isUndisturbed(order, touched)
    // What the supplier gave up of the balance was never paid: as much of what was settled nobody can give.
    const missing = settled - moved - lower - more
    holds(!isPlain || (missing >= 0n && missing <= waivedOf(lines)), '4 a claim gives what was settled', said)
  }
}

/** 4: while a bank has money of the order, before and after a commit, nothing is carried out in it. */
function auditWaiting(ending: readonly Claim[], known: Map<string, ReadonlySet<string>>, { tables, commit }: Touched) {
  for (const { after } of commit.roots) {
    const open = rowsIn<Chargeback>(tables, 'payments.chargebacks', after.root).filter(
      (each) => isOpen(each) && Date.parse(each.openedAt ?? after.at) > Date.parse(after.at) - 170 * DAY,
    )
    const before = known.get(after.root)
    known.set(after.root, new Set(open.map(({ id }) => id)))
    const isAtBank = open.some(({ id }) => before?.has(id) === true)
    const here = ending.filter(({ orderId }) => orderId === after.root)
    holds(!isAtBank || here.length === 0, '4 what a claim gives waits for a bank', () => String(here[0]?.claimId))
  }
}

/** 4: what a bank gave counts once, and as far as it gave it; where it counts, the claim gives that much less. */
function auditBankPaid(claims: readonly Claim[], { tables }: Touched): void {
  const counted = new Map<string, bigint>()
  for (const { bankPaid = [] } of claims)
    for (const { chargeback, amount } of bankPaid) counted.set(chargeback, (counted.get(chargeback) ?? 0n) + amount)
  const orderId = claims[0]?.orderId ?? ''
  for (const { id, inAdvance = 0n } of rowsIn<Chargeback>(tables, 'payments.chargebacks', orderId))
    holds((counted.get(id) ?? 0n) <= inAdvance, '4 what a bank gave counts once', () => `${orderId} ${id}`)
}

/**
 * What banks had given the buyer of claims before they were carried out, by the auditor's own count: each claim takes
 * of it as much as it was to give (`owes`), what one has taken is none of the next.
 */
function givenByBanks(ending: readonly Claim[], owes: bigint, taken: Map<string, bigint>, { tables, commit }: Touched) {
  let [left, had] = [owes > 0n ? owes : 0n, 0n]
  for (const { orderId, filedAt, chargebacks } of ending) {
    const now = Date.parse(commit.roots.find(({ after }) => after.root === orderId)?.after.at ?? '')
    for (const each of rowsIn<Chargeback>(tables, 'payments.chargebacks', orderId)) {
      const { id, state, inAdvance = 0n, factAt, openedAt = factAt } = each
      // One that was silent for so long may be told of after what did not wait for it.
      const isHis = chargebacks.includes(id) || factAt >= filedAt
      if (state !== 'lost' || !isHis || Date.parse(openedAt) <= now - 170 * DAY) continue
      const rest = inAdvance - (taken.get(id) ?? 0n)
      const part = rest < left ? rest : left
      taken.set(id, (taken.get(id) ?? 0n) + part)
      left -= part
      had += part
    }
  }
  return had
}

/** Whether nothing but claims has ever taken money out of the order. */
function isUndisturbed(order: Order, { tables, ledger }: Touched): boolean {
  const remedies = rowsIn<Remedy>(tables, 'escrow.remedies', order.orderId)
  const isTouched = remedies.some(({ lost, chargedBack }) => lost > 0n || chargedBack > 0n)
  return !isTouched && order.cancelledLines === undefined && ledger.moved(order.orderId, 'payment-reversed') === 0n
}
