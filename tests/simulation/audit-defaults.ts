import type { Claim } from '../../server/modules/claims/claim.rules.ts'
import type { Hold } from '../../server/modules/escrow/hold.rules.ts'
import type { Posting, TransferRecord } from '../../server/modules/ledger/transfer.rules.ts'
import type { Instalment } from '../../server/modules/orders/instalment.rules.ts'
import type { Chargeback } from '../../server/modules/payments/chargeback.rules.ts'
import type { Payment } from '../../server/modules/payments/payment.rules.ts'
import type { Touched } from './audit.ts'
import { isPaid } from './audit-claim-money.ts'
import { holds } from './counters.ts'
import { rowsIn } from './rows.ts'
import { DAY } from './scheduler.ts'

/** Thirty days after the balance was due; a day of summer time may be an hour shorter. */
const OVERDUE = 30 * DAY - 3_600_000

/** D: a default case comes after its time, freezes the whole deposit, and its end splits it as it was settled. */
export function defaultsAuditor(): (touched: Touched) => void {
  const seen = new Set<string>()
  const ended = new Set<string>()
  return (touched) => {
    for (const row of touched.rows<Claim>('claims.claims')) {
      if (row.reason !== 'unpaid') continue
      const claims = rowsIn<Claim>(touched.tables, 'claims.claims', row.orderId)
      const claim = claims.find(({ claimId }) => claimId === row.claimId) ?? row
      if (!seen.has(claim.claimId)) checkOpened(claim, touched)
      seen.add(claim.claimId)
      if (!isPaid(claim) || ended.has(claim.claimId)) continue
      ended.add(claim.claimId)
      checkSplit(claim, touched)
    }
  }
}

const askedOf = ({ lines }: Claim) => lines.reduce((sum, { amount }) => sum + amount, 0n)

function checkOpened(claim: Claim, touched: Touched): void {
  const { orderId, claimId, filedAt } = claim
  const { tables } = touched
  const said = () => `${orderId} ${claimId} at ${filedAt}`
  const isDue = rowsIn<Instalment>(tables, 'orders.instalments', orderId).some(
    ({ dueBy }) => dueBy !== undefined && Date.parse(dueBy) + OVERDUE <= Date.parse(filedAt),
  )
  holds(isDue, '10 no default case before its time', said)
  holds(claim.by === 'supplier' && (claim.keeps ?? 0n) <= askedOf(claim), 'D who calls a default asks of it', said)
  // What a bank or a payment moved in the same commit came after it, or before.
  const isMoved = ['payments.payments', 'payments.chargebacks'].some((type) =>
    touched.rows<Payment | Chargeback>(type).some((each) => each.orderId === orderId),
  )
  const free = rowsIn<Hold>(tables, 'escrow.holds', orderId).reduce(
    (sum, h) => sum + h.paid - h.released - h.refunded - h.chargedBack - h.frozen,
    0n,
  )
  holds(isMoved || free === 0n, 'D a default case freezes the whole deposit', said)
}

/** What this commit moved out of escrow because of the claim by transfers of a kind, minor units. */
function movedBy({ claimId }: Claim, kind: string, touched: Touched): bigint {
  const mine = touched
    .rows<TransferRecord>('ledger.transfers')
    .filter((each) => each.kind === kind && each.cause === `claim:${claimId}`)
    .map(({ id }) => id)
  return touched
    .rows<Posting>('ledger.postings')
    .filter(({ transferId, account }) => mine.includes(transferId) && account.startsWith('liabilities:escrow:'))
    .reduce((sum, { amount }) => sum + amount, 0n)
}

function checkSplit(claim: Claim, touched: Touched): void {
  const { orderId, claimId, settlement } = claim
  const { tables, ledger } = touched
  const parts = (settlement?.parts ?? []).reduce((sum, { amount }) => sum + amount, 0n)
  const [back, kept] = [movedBy(claim, 'refund-due', touched), movedBy(claim, 'escrow-released', touched)]
  const said = () => `${orderId} ${claimId}: ${back} back and ${kept} kept of ${askedOf(claim)}, ${parts} settled`
  const isDisturbed =
    rowsIn<Chargeback>(tables, 'payments.chargebacks', orderId).length > 0 ||
    ledger.moved(orderId, 'payment-reversed') > 0n
  const isSplit = back === parts && kept >= askedOf(claim) - parts
  holds(isDisturbed || isSplit, 'D the deposit is split as it was settled', said)
  const isAsked = rowsIn<Instalment>(tables, 'orders.instalments', orderId).some(
    ({ amount, paid, waivedAt }) => amount > paid && waivedAt === undefined,
  )
  holds(!isAsked, 'D nothing is asked for after a default', said)
}
