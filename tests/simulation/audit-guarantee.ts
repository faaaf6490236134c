import type { Claim } from '../../server/modules/claims/claim.rules.ts'
import type { Decision } from '../../server/modules/claims/decision.rules.ts'
import type { OrderExposure } from '../../server/modules/escrow/room.rules.ts'
import type { Posting, TransferRecord } from '../../server/modules/ledger/transfer.rules.ts'
import type { Order } from '../../server/modules/orders/order.rules.ts'
import type { Chargeback } from '../../server/modules/payments/chargeback.rules.ts'
import { isOpen } from '../../server/modules/payments/chargeback.rules.ts'
import type { Touched } from './audit.ts'
import { holds } from './counters.ts'
import { rowsIn } from './rows.ts'

/** What orders exposed, in USD minor units: now, and when each claim was made. */
interface Exposed {
  readonly now: Map<string, bigint>
  readonly atFiling: Map<string, bigint>
}

/** G: the guarantee pays what a person decided, within what was exposed, out of its fund; debts are paid first. */
export function guaranteeAuditor(): (touched: Touched) => void {
  const exposed: Exposed = { now: new Map(), atFiling: new Map() }
  return (touched) => {
    follow(exposed, touched)
    const moved = touched.rows<TransferRecord>('ledger.transfers')
    for (const each of moved) if (each.kind === 'guarantee-advanced') checkAdvance(each, exposed, touched)
    if (moved.some(({ kind }) => kind === 'escrow-released')) checkCollected(touched)
  }
}

function follow({ now, atFiling }: Exposed, touched: Touched): void {
  const filed = touched.rows<Claim>('claims.claims').filter(({ claimId }) => !atFiling.has(claimId))
  const before = filed.map(({ orderId }) => now.get(orderId) ?? 0n)
  for (const { orderId, amount } of touched.rows<OrderExposure>('escrow.order_exposures')) now.set(orderId, amount)
  filed.forEach(({ orderId, claimId }, i) => {
    // It was filed before or after what else is in this commit.
    const [one, two] = [before[i] ?? 0n, now.get(orderId) ?? 0n]
    atFiling.set(claimId, one > two ? one : two)
  })
}

const CAUSE = 'guarantee:'

function checkAdvance({ root, id, cause }: TransferRecord, { atFiling }: Exposed, touched: Touched): void {
  const { tables, ledger } = touched
  const claimId = cause.slice(CAUSE.length)
  const [order] = rowsIn<Order>(tables, 'orders.orders', root)
  const claim = rowsIn<Claim>(tables, 'claims.claims', root).find((each) => each.claimId === claimId)
  const standing = rowsIn<Decision>(tables, 'claims.decisions', root).find(
    (each) => each.claimId === claimId && each.kind === 'decision' && each.state === 'standing',
  )
  const said = () => `${root} ${cause}`
  const isByPerson = claim?.settlement?.by === 'decision' && standing !== undefined && standing.machine === undefined
  holds(isByPerson, 'G the guarantee pays what a person decided', said)
  const now = touched.rows<Chargeback>('payments.chargebacks').map((each) => each.id)
  const isAtBank = rowsIn<Chargeback>(tables, 'payments.chargebacks', root).some(
    (each) => isOpen(each) && !now.includes(each.id),
  )
  holds(!isAtBank, 'G the guarantee waits for a bank', said)
  const { usd, per } = order?.usdPerMinor ?? { usd: 1n, per: 1n }
  const most = ((atFiling.get(claimId) ?? 0n) * per) / usd + 1n
  const advanced = ledger.moved(root, 'guarantee-advanced')
  holds(advanced <= most, 'G no more is advanced than was exposed', () => `${said()}: ${advanced} of ${most}`)
  checkBorne(root, id, cause, touched)
}

/** The same commit moves as much of the fund from what is free to what was advanced. */
function checkBorne(root: string, id: string, cause: string, touched: Touched): void {
  const postings = touched.rows<Posting>('ledger.postings')
  const mine = touched
    .rows<TransferRecord>('ledger.transfers')
    .filter((each) => each.root === root && each.cause === cause)
  const ofFund = mine.filter(({ kind }) => kind === 'own-funds-moved').map((each) => each.id)
  const sum = (ids: readonly string[], account: string) =>
    postings.reduce(
      (all, each) => (ids.includes(each.transferId) && each.account.startsWith(account) ? all + each.amount : all),
      0n,
    )
  const [owed, borne] = [sum([id], 'assets:recovery:'), sum(ofFund, 'assets:own:advanced')]
  holds(owed > 0n && owed === borne, 'G the fund bears what is advanced', () => `${root} ${cause}: ${owed} ${borne}`)
}

/** Of a company that owes us, the whole of what is released to it pays its debt first. */
function checkCollected({ ledger, rows }: Touched): void {
  const kinds = new Map(rows<TransferRecord>('ledger.transfers').map(({ root, id, kind }) => [`${root}|${id}`, kind]))
  const [released, collected, lent] = [new Map<string, bigint>(), new Map<string, bigint>(), new Map<string, bigint>()]
  const plus = (map: Map<string, bigint>, key: string, by: bigint) => map.set(key, (map.get(key) ?? 0n) + by)
  for (const { root, transferId, account, accountRoot, currency, amount } of rows<Posting>('ledger.postings')) {
    const kind = kinds.get(`${root}|${transferId}`)
    const key = `${accountRoot}|${currency}`
    if (kind === 'escrow-released' && account.startsWith('liabilities:payable:')) plus(released, key, -amount)
    if (!account.startsWith('assets:recovery:')) continue
    if (kind === 'recovery-collected') plus(collected, key, -amount)
    if (amount > 0n) plus(lent, key, amount)
  }
  for (const [key, amount] of released) {
    const [company = '', currency = ''] = key.split('|')
    // What came to be owed in this very commit may have come after the release.
    const owed = ledger.balance(`assets:recovery:${company}`, currency) - (lent.get(key) ?? 0n)
    const paid = collected.get(key) ?? 0n
    holds(owed <= 0n || paid >= amount, 'G debts are paid out of releases first', () => `${key}: ${paid} of ${amount}`)
  }
}
