import type { Draw } from '../../server/modules/credit/draw.rules.ts'
import type { DrawFact } from '../../server/modules/credit/draw-fact.rules.ts'
import { lenderKey, lenderRoot } from '../../server/modules/credit/lender.rules.ts'
import { type RemittancePart, remittancePartType } from '../../server/modules/payouts/remittance.rules.ts'
import type { Wire } from '../../server/modules/reconciliation/wire.rules.ts'
import type { Touched } from './audit.ts'
import { holds } from './counters.ts'
import { rowsIn } from './rows.ts'

export const isMoney = ({ kind }: DrawFact) => kind === 'repaid' || kind === 'refunded' || kind === 'recovered'
export const sum = (of: readonly { readonly amount: bigint }[]) => of.reduce((all, { amount }) => all + amount, 0n)

/** The facts of a draw, in order. */
export function factsOf({ tables }: Pick<Touched, 'tables'>, lineId: string, drawId: string): readonly DrawFact[] {
  return rowsIn<DrawFact>(tables, 'credit.draw_facts', lineId).filter((fact) => fact.drawId === drawId)
}

/** C, commit by commit: a lender lends an order once, and what was collected for it is passed on once. */
export function auditLenders(touched: Touched): void {
  for (const { lineId, drawId, orderId, lender } of touched.rows<Draw>('credit.draws')) {
    if (lender === 'own') continue
    const live = rowsIn<Draw>(touched.tables, 'credit.draws', lineId).filter(
      (each) => each.orderId === orderId && each.state !== 'back',
    )
    holds(live.length <= 1, 'C an order is lent for once', () => `${orderId}: ${live.map((each) => each.drawId)}`)
    checkLent(lineId, drawId, touched)
  }
  for (const { lineId, drawId } of touched.rows<RemittancePart>(remittancePartType.name))
    checkPassed(lineId, drawId, touched)
}

/** Lent once, funded by one wire of just what was promised, and taken back only before that. */
function checkLent(lineId: string, drawId: string, touched: Touched): void {
  const facts = factsOf(touched, lineId, drawId)
  const draw = rowsIn<Draw>(touched.tables, 'credit.draws', lineId).find((each) => each.drawId === drawId)
  const of = (kind: DrawFact['kind']) => facts.filter((each) => each.kind === kind)
  const [drawn, funded, back] = [of('drawn'), of('funded'), of('back')]
  const said = () => `${drawId}: ${facts.map(({ kind }) => kind).join(' ')}`
  holds(drawn.length <= 1 && funded.length <= 1, 'C a lender lends once', said)
  holds(back.length === 0 || funded.length === 0, 'C a lender that has paid is bound', said)
  const [money] = funded
  if (money === undefined || draw === undefined) return
  const [wire] = rowsIn<Wire>(touched.tables, 'reconciliation.wires', money.subject ?? '')
  const right = draw.amount - (draw.lending?.discount ?? 0n)
  const isIts = wire?.amount === right && wire.state !== 'unallocated' && wire.debtorId === lenderRoot(draw.lender)
  holds(isIts, 'C a lender’s wire is its money', () => `${drawId}: ${wire?.amount} of ${right}`)
}

/** No more than came for a draw is passed on, and nothing before the lender's own money has come. */
function checkPassed(lineId: string, drawId: string, touched: Touched): void {
  const facts = factsOf(touched, lineId, drawId)
  const [draw] = rowsIn<Draw>(touched.tables, 'credit.draws', lineId).filter((each) => each.drawId === drawId)
  const parts = rowsIn<RemittancePart>(touched.tables, remittancePartType.name, lenderRoot(draw?.lender ?? ''))
  const passed = sum(parts.filter((each) => each.drawId === drawId))
  const came = sum(facts.filter(isMoney))
  const said = () => `${drawId}: ${passed} passed on, ${came} came`
  holds(passed <= came, 'C what was collected is passed on once', said)
  const isFunded = facts.some(({ kind }) => kind === 'funded')
  holds(isFunded, 'C nothing is passed on before the lender’s money', () => lenderKey(draw?.orderId ?? '', drawId))
}
