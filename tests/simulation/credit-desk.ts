import type { Actor } from '../../server/kernel/use-case.ts'
import type { Draw } from '../../server/modules/credit/draw.rules.ts'
import { giveUpDraw } from '../../server/modules/credit/write-off-draw.ts'
import { payInCapital } from '../../server/modules/reconciliation/pay-in-capital.ts'
import { splitWire } from '../../server/modules/reconciliation/split-wire.ts'
import type { Wire } from '../../server/modules/reconciliation/wire.rules.ts'
import type { Result } from '../../server/platform/judge-command.ts'
import { holds } from './counters.ts'
import type { Office } from './finance.ts'

const finance = (person: string): Actor => ({ kind: 'user', company: 'cmp_operator', person, roles: ['finance'] })
const [anna, bo] = [finance('usr_anna'), finance('usr_bo')]

type Desk = Pick<Office, 'tables' | 'counters' | 'do'>

/** The operator's own money has come: two people say so, one of them is not enough. */
export async function keepCapital(desk: Desk, wireId: string): Promise<void> {
  const first = await desk.do(`${wireId}:capital`, payInCapital, { wireId }, anna)
  const alone = await desk.do(`${wireId}:capital-alone`, payInCapital, { wireId }, anna)
  holds(alone.kind === 'refused', 'two people give a large wire away', () => JSON.stringify(first))
  await desk.do(`${wireId}:capital-second`, payInCapital, { wireId }, bo)
}

/** A wire of more than is owed of a draw is taken apart: what is owed, and what is left. */
export async function takeApart(desk: Desk, { wireId, amount }: Wire, said: Result): Promise<void> {
  if (said.kind !== 'refused' || said.refused !== 'above-owed') return
  const most = BigInt((said.data as { most: number }).most)
  desk.counters.hit('draw.overpaid')
  await desk.do(`${wireId}:part`, splitWire, { wireId, amounts: [most, amount - most] }, anna)
}

/** One person of finance asks to give a draw up, another one agrees; whether it was. */
export async function giveUp(desk: Desk, id: string, { lineId, drawId }: Draw): Promise<boolean> {
  const which = { lineId, drawId }
  const asked = await desk.do(`${id}:ask`, giveUpDraw, { ...which, step: 'ask', reason: 'Nobody answers.' }, anna)
  if (asked.kind !== 'done') return false
  const alone = await desk.do(`${id}:alone`, giveUpDraw, { ...which, step: 'agree' }, anna)
  holds(alone.kind === 'refused', 'two people give a draw up', () => drawId)
  const agreed = await desk.do(`${id}:agree`, giveUpDraw, { ...which, step: 'agree' }, bo)
  if (agreed.kind === 'done') desk.counters.hit('draw.given-up')
  return agreed.kind === 'done'
}
