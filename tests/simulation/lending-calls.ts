import { askLender, giveUpAtLender } from '../../server/modules/credit/ask-lender.ts'
import { type Draw, drawType } from '../../server/modules/credit/draw.rules.ts'
import { type DrawFact, drawFactType } from '../../server/modules/credit/draw-fact.rules.ts'
import type { Outside } from '../../server/modules/payments/index.ts'
import type { Payout } from '../../server/modules/payouts/payout.rules.ts'
import {
  type Remittance,
  type RemittancePart,
  remittancePartType,
  remittanceType,
} from '../../server/modules/payouts/remittance.rules.ts'
import { passOn, type TellingDesk, tellLender } from '../../server/modules/payouts/remittances.jobs.ts'
import type { MemoryTables } from '../../server/platform/memory-store.ts'
import type { OutboxRow } from '../../server/platform/store.ts'
import type { SimulatedLenders } from './lenders.ts'
import { everyRow, rowsIn } from './rows.ts'

interface LendingDesk {
  readonly tables: MemoryTables
  readonly lenders: SimulatedLenders
  readonly submit: Outside['submit']
}

/** What calls lenders and passes on to them, by topic: the product's own handlers over tables in memory. */
export const lendingCalls: Readonly<Record<string, (event: OutboxRow, desk: LendingDesk) => Promise<void>>> = {
  'draw.asked': (event, { tables, lenders, submit }) =>
    askLender(event, { lender: lenders.named, submit, drawOf: async (line, draw) => drawIn(tables, line, draw) }),
  'draw.dropped': (event, { lenders }) => giveUpAtLender(event, { lender: lenders.named }),
  'remittance.passing': (event, { tables, lenders, submit }) =>
    passOn(event, { submit, tell: tellIn(lenders), collected: collectedIn(tables) }),
  'remittance.paid': (event, desk) => tellLender(event, tellingDesk(desk)),
  'remittance.returned': (event, desk) => tellLender(event, tellingDesk(desk)),
}

function drawIn(tables: MemoryTables, lineId: string, drawId: string): Draw | undefined {
  return rowsIn<Draw>(tables, drawType.name, lineId).find((each) => each.drawId === drawId)
}

function tellIn(lenders: SimulatedLenders): TellingDesk['tell'] {
  return (name, statement) => lenders.named(name).tellPaid(statement)
}

interface Collected {
  readonly line: string
  readonly draw: string
  readonly currency: string
}

const placeOf = ({ line, draw }: Collected) => `${line} ${draw}`

/** A lender's draws of which something is to be passed on, after a place, in their order. */
function collectedIn(tables: MemoryTables) {
  return async (lender: string, after: Collected | undefined, limit: number): Promise<readonly Collected[]> =>
    everyRow<Draw>(tables, drawType.name)
      .filter((draw) => draw.lender === lender && draw.isFunded && draw.collected > draw.passedOn)
      .map(({ lineId: line, drawId: draw, currency }) => ({ line, draw, currency }))
      .filter((each) => after === undefined || placeOf(each) > placeOf(after))
      .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
      .slice(0, limit)
}

function tellingDesk({ tables, lenders, submit }: LendingDesk): TellingDesk {
  return {
    submit,
    tell: tellIn(lenders),
    remittanceOf: async (root, id) => remittanceIn(tables, root, id),
    partsOf: async (root, id) => partsIn(tables, root, id),
  }
}

function remittanceIn(tables: MemoryTables, root: string, id: string) {
  const found = rowsIn<Remittance>(tables, remittanceType.name, root).find((each) => each.id === id)
  const payout = rowsIn<Payout>(tables, 'payouts.payouts', root).find((each) => each.id === found?.payoutId)
  if (found === undefined) return undefined
  const { lender, currency, amount, setOff, state, madeBy: made_by, madeAt: made_at, toldAt } = found
  return {
    ...{ id, lender, currency, amount: String(amount), set_off: String(setOff), state, made_by, made_at },
    ...{ told_at: toldAt ?? null, payout: payout?.id ?? null, payout_state: payout?.state ?? null },
    ...{ reason: payout?.reason ?? null, trace: payout?.trace ?? null, draws: partsIn(tables, root, id).length },
  }
}

const isMoney = ({ kind }: DrawFact) => kind === 'repaid' || kind === 'refunded' || kind === 'recovered'

function partsIn(tables: MemoryTables, root: string, remittanceId: string) {
  const parts = rowsIn<RemittancePart>(tables, remittancePartType.name, root)
  return parts
    .filter((each) => each.remittanceId === remittanceId)
    .map(({ lineId: line, drawId: draw, orderId: order, amount, afterFact, lastFact }) => ({
      ...{ line, draw, order, amount: String(amount) },
      money: rowsIn<DrawFact>(tables, drawFactType.name, line)
        .filter((fact) => fact.drawId === draw && fact.n > afterFact && fact.n <= lastFact && isMoney(fact))
        .map(({ kind, day, amount: each }) => ({
          ...{ kind: kind as 'repaid' | 'refunded' | 'recovered', day, amount: String(each) },
        })),
    }))
}
