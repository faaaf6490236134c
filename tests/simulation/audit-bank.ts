import type { Draw } from '../../server/modules/credit/draw.rules.ts'
import type { DrawFact } from '../../server/modules/credit/draw-fact.rules.ts'
import type { Order } from '../../server/modules/orders/order.rules.ts'
import { endToEndId, paymentOrderRoot } from '../../server/modules/payouts/payment-order.rules.ts'
import type { Payout } from '../../server/modules/payouts/payout.rules.ts'
import type { Case } from '../../server/modules/reconciliation/case.rules.ts'
import type { EntryRecord } from '../../server/modules/reconciliation/statement.rules.ts'
import type { Wire } from '../../server/modules/reconciliation/wire.rules.ts'
import type { Commit } from '../../server/platform/store.ts'
import type { Auditor } from './audit.ts'
import { currencies } from './companies.ts'
import { holds } from './counters.ts'
import { lenderTerms } from './lender-courses.ts'
import { everyRow, rowsIn } from './rows.ts'
import type { World } from './world.ts'

/** What an order has got by wires to the operator's bank, minor units, by the auditor's own look at the wires. */
export function wiredTo({ tables }: Pick<World, 'tables'>): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>()
  for (const { orderId, paymentId, state, amount, statementId, parentId } of everyRow<Wire>(
    tables,
    'reconciliation.wires',
  )) {
    const isOfBank = statementId !== undefined || parentId !== undefined
    // Without a payment it has repaid a draw: that stands with its line.
    if (state === 'allocated' && isOfBank && orderId !== undefined && paymentId !== undefined)
      sums.set(orderId, (sums.get(orderId) ?? 0n) + amount)
  }
  return sums
}

const ended = new Set(['allocated', 'returned', 'reversed', 'split'])

/** The end, 7 and 11: the books say what stands at the bank, each movement once, and no wire is anybody's question. */
export function auditBank(world: World, { ledger }: Pick<Auditor, 'ledger'>): void {
  const { tables, bank } = world
  const wires = everyRow<Wire>(tables, 'reconciliation.wires').filter(({ bank: at }) => at.startsWith('house-'))
  const whole = wires.filter(({ parentId }) => parentId === undefined)
  holds(whole.length === bank.wires(), '7 one movement is one wire', () => `${whole.length} of ${bank.wires()}`)
  for (const currency of currencies) {
    const { name, balance } = bank.accountOf(currency)
    const booked = ledger.balance(`assets:bank:${name}`, currency)
    holds(booked === balance, '7 the books say what stands at the bank', () => `${name}: ${booked}, really ${balance}`)
    const nobodys = ledger.balance(`liabilities:unallocated:${name}`, currency)
    holds(nobodys === 0n, '11 no wire belongs to nobody for ever', () => `${name}: ${nobodys}`)
  }
  const open = wires.find(({ state }) => !ended.has(state))
  holds(open === undefined, '11 every wire ends', () => `${open?.wireId} ${open?.state}`)
  const cases = everyRow<Case>(tables, 'reconciliation.cases').filter(({ state }) => state !== 'closed')
  holds(cases.length === 0, '7 every case is closed', () => cases.map(({ kind }) => kind).join(' '))
  for (const { became, reason } of everyRow<EntryRecord>(tables, 'reconciliation.entries'))
    world.counters.hit(`entry.${became}${became === 'wire' ? `-${reason}` : ''}`)
}

/** As the wires of a lender name it whose money for a draw this one is; nobody's. */
function lenderPaying(tables: World['tables'], wireId: string): string | undefined {
  const fact = everyRow<DrawFact>(tables, 'credit.draw_facts').find(
    ({ kind, subject }) => kind === 'funded' && subject === wireId,
  )
  const draw = rowsIn<Draw>(tables, 'credit.draws', fact?.lineId ?? '').find((each) => each.drawId === fact?.drawId)
  return lenderTerms.find(({ name }) => name === draw?.lender)?.legalName?.toUpperCase()
}

/** 6 and 7, commit by commit: settled is what the bank has booked, and no machine gives a stranger's wire away. */
export function auditBooked({ bank, tables }: World, { puts, appends }: Commit): void {
  for (const { type, record } of [...puts, ...appends]) {
    if (type === 'payouts.payouts') {
      const { id, outside, state } = record as Payout
      const isPaid = outside !== 'bank' || state !== 'settled' || bank.paid.has(endToEndId(paymentOrderRoot(id)))
      holds(isPaid, '6 settled is what the bank has booked', () => id)
    }
    if (type !== 'reconciliation.wires') continue
    const { wireId, state, matchedBy, orderId = '', payerName, statementId } = record as Wire
    if (state !== 'allocated' || matchedBy === 'person' || statementId === undefined) continue
    const buyer = rowsIn<Order>(tables, 'orders.orders', orderId)[0]?.buyerId
    const isIts = payerName === buyer || payerName === lenderPaying(tables, wireId)
    holds(isIts, '7 no machine gives a wire of another away', () => `${wireId} of ${payerName}`)
  }
}
