import type { Draw } from '../../server/modules/credit/draw.rules.ts'
import type { Charge } from '../../server/modules/credit/draw-step.rules.ts'
import { lenderKey, lenderRoot } from '../../server/modules/credit/lender.rules.ts'
import { type CreditLine, creditLineType } from '../../server/modules/credit/line.rules.ts'
import { reckon } from '../../server/modules/credit/reckoning.testing.ts'
import { type Remittance, remittanceType } from '../../server/modules/payouts/remittance.rules.ts'
import type { Wire } from '../../server/modules/reconciliation/wire.rules.ts'
import type { Auditor } from './audit.ts'
import { factsOf, isMoney, sum } from './audit-lenders.ts'
import { holds } from './counters.ts'
import { termsByPolicy } from './credit-policy.ts'
import { lenderTerms } from './lender-courses.ts'
import { everyRow, rowsIn } from './rows.ts'
import type { World } from './world.ts'

/** The end: lenders have lent what their own books say, and have got what was collected for them, each cent once. */
export function auditLendersEnd(world: World, { ledger }: Pick<Auditor, 'ledger'>): void {
  for (const draw of everyRow<Draw>(world.tables, 'credit.draws')) if (draw.lender !== 'own') checkAgreed(draw, world)
  for (const { name } of lenderTerms) {
    checkSent(name, world)
    checkPaid(name, world, ledger)
    checkTold(name, world)
    const promised = ledger.balance(`assets:lender:${name}`, 'USD')
    holds(promised === 0n, 'C what is promised is sent', () => `${name}: ${promised}`)
  }
  for (const line of everyRow<CreditLine>(world.tables, creditLineType.name)) checkReceivable(line, world, ledger)
}

/** What the house counts as lent its lender does too; what went back it has been told of, or wanted back itself. */
function checkAgreed({ orderId, drawId, state, book }: Draw, { lenders, counters }: World): void {
  const lent = lenders.books.get(lenderKey(orderId, drawId))
  const theirs = lent?.says.state ?? 'never-asked'
  if (book !== undefined && lent !== undefined) counters.hit(`lender.draw-${state}`)
  // Once its money had left it, it could not give it up: the house has sent it back.
  const isBound = lent?.isOver === true && lent.sent.length > 0
  const isSame =
    book === undefined ? theirs !== 'confirmed' || isBound : theirs === 'confirmed' || theirs === 'recalled'
  holds(isSame, 'C lender and house agree on what is lent', () => `${drawId} is ${state}, at its lender ${theirs}`)
}

/** Each wire that left a lender is one of ours, and what of it stays is money of a draw. */
function checkSent(name: string, { tables, lenders, counters }: World): void {
  const payer = lenderTerms.find((each) => each.name === name)?.legalName?.toUpperCase()
  const left = [...lenders.books.values()].filter(({ lender }) => lender.name === name)
  const sent = left.reduce((all, lent) => all + lent.sent.reduce((of, each) => of + each, 0n), 0n)
  const wires = everyRow<Wire>(tables, 'reconciliation.wires').filter((wire) => wire.payerName === payer)
  const whole = sum(wires.filter(({ parentId }) => parentId === undefined))
  holds(whole === sent, 'C each wire of a lender is known once', () => `${name}: ${whole}, really ${sent}`)
  const used = wires.filter(({ state, debtorId }) => state === 'allocated' || (state === 'reversed' && debtorId))
  const funding = new Set(
    everyRow<Draw>(tables, 'credit.draws')
      .filter((draw) => draw.lender === name)
      .flatMap((draw) => factsOf({ tables }, draw.lineId, draw.drawId))
      .flatMap(({ kind, subject = '' }) => (kind === 'funded' ? [subject] : [])),
  )
  const other = used.find(({ wireId }) => !funding.has(wireId))
  holds(other === undefined, 'C a lender’s wire is its money', () => `${name}: ${other?.wireId} ${other?.amount}`)
  for (const { state } of wires) counters.hit(`lender.wire-${state}`)
}

/**
 * Collected − received − set off − owed = 0, where owed is beyond what buyers owe for it: of that nothing is left. What
 * it owes is what its bank took back.
 */
function checkPaid(name: string, { tables, bank, counters }: World, ledger: Auditor['ledger']): void {
  const root = lenderRoot(name)
  const draws = everyRow<Draw>(tables, 'credit.draws').filter((draw) => draw.lender === name)
  const collected = draws.reduce(
    (all, { lineId, drawId }) => all + sum(factsOf({ tables }, lineId, drawId).filter(isMoney)),
    0n,
  )
  const received = -(bank.moved.get(root) ?? 0n) - (bank.kept.get(root) ?? 0n)
  const remittances = rowsIn<Remittance>(tables, remittanceType.name, root)
  const setOff = remittances.reduce((all, each) => all + each.setOff, 0n)
  // A draw whose supplier has to give back first is owed by its buyer still.
  const buyers = everyRow<CreditLine>(tables, creditLineType.name).filter(({ lender }) => lender === name)
  const open = buyers.reduce((all, { companyId }) => all + ledger.balance(`assets:lent:${companyId}`, 'USD'), 0n)
  const owed = ledger.balance(`liabilities:lender:${name}`, 'USD') - open
  const said = () => `${name}: ${collected} collected, ${received} received, ${setOff} set off, ${owed} owed`
  holds(collected - received - setOff - owed === 0n, 'C what was collected is passed on once', said)
  holds(owed === 0n, 'C all that was collected is passed on', said)
  const wires = everyRow<Wire>(tables, 'reconciliation.wires').filter((wire) => wire.debtorId === root)
  const takenBack = sum(wires.filter(({ state }) => state === 'reversed'))
  const debt = ledger.balance(`assets:recovery:${root}`, 'USD')
  holds(debt === takenBack - setOff, 'C a lender owes what its bank took back', () => `${name}: ${debt} ${takenBack}`)
  if (received > 0n) counters.hit('remittance.received')
  if (setOff > 0n) counters.hit('remittance.set-off')
  if ((bank.kept.get(root) ?? 0n) > 0n) counters.hit('remittance.returned-less')
  for (const { state } of remittances) counters.hit(`remittance.${state}`)
}

/** By the statements that it acknowledged a lender has got, draw by draw, just what was collected. */
function checkTold(name: string, { tables, lenders, counters }: World): void {
  const told = new Map<string, bigint>()
  for (const [lender, { state, draws }] of lenders.statements) {
    if (lender !== name) continue
    counters.hit(`lender.told-${state}`)
    for (const { key, amount } of draws) told.set(key, (told.get(key) ?? 0n) + (state === 'paid' ? amount : -amount))
  }
  for (const { lender, orderId, lineId, drawId } of everyRow<Draw>(tables, 'credit.draws')) {
    if (lender !== name) continue
    const came = sum(factsOf({ tables }, lineId, drawId).filter(isMoney))
    const is = told.get(lenderKey(orderId, drawId)) ?? 0n
    holds(is === came, 'C a lender is told what it was paid', () => `${drawId}: told ${is}, ${came} came`)
  }
}

/** A receivable is draws and charges less repayments, credits and write-offs, buyer by buyer. */
function checkReceivable(
  { lineId, companyId, lender }: CreditLine,
  { tables }: World,
  ledger: Auditor['ledger'],
): void {
  const draws = rowsIn<Draw>(tables, 'credit.draws', lineId).filter(({ book }) => book !== undefined)
  const charges = rowsIn<Charge>(tables, 'credit.charges', lineId).filter((each) =>
    draws.some(({ drawId }) => drawId === each.drawId),
  )
  const all = charges.reduce((now, { interest, late }) => now + interest + late, sum(draws))
  const paid = draws.reduce((now, draw) => {
    const facts = factsOf({ tables }, lineId, draw.drawId)
    const { writtenOff } = reckon(termsByPolicy(draw), facts, draw.chargedTo ?? '')
    return now + writtenOff + sum(facts.filter(({ kind }) => kind === 'repaid' || kind === 'refunded'))
  }, 0n)
  const booked = ledger.balance(`assets:${lender === 'own' ? 'credit' : 'lent'}:${companyId}`, 'USD')
  const said = () => `${companyId}: ${booked}, really ${all - paid}`
  holds(booked === all - paid, 'C a receivable is draws and charges less what paid them', said)
}
