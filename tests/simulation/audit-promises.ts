import type { DrawFact } from '../../server/modules/credit/draw-fact.rules.ts'
import { type DrawPromise, drawPromiseType } from '../../server/modules/credit/promise.rules.ts'
import type { Body, Touched } from './audit.ts'
import { holds } from './counters.ts'
import { PROMISE_GRACE_DAYS, PROMISES_MOST } from './credit-policy.ts'
import { everyRow, rowsIn } from './rows.ts'
import { DAY } from './scheduler.ts'
import type { World } from './world.ts'

const isMoney = ({ kind }: DrawFact) => kind === 'repaid' || kind === 'refunded' || kind === 'recovered'

/** C: a promise ends as the facts say, not before its day is over, and reminds nobody until then. */
export function auditPromises({ rows, commit, tables }: Touched): void {
  for (const promise of rows<DrawPromise>(drawPromiseType.name)) {
    const { lineId, drawId, n } = promise
    const own = rowsIn<DrawPromise>(tables, drawPromiseType.name, lineId).filter((each) => each.drawId === drawId)
    const open = own.filter(({ state }) => state === 'open')
    holds(open.length <= 1 && n <= PROMISES_MOST, 'C a draw is promised once at a time', () => `${drawId} ${n}`)
    if (promise.state !== 'open') checkEnd(promise, rowsIn<DrawFact>(tables, 'credit.draw_facts', lineId))
  }
  for (const { root, at, body } of commit.timeline) {
    if (!root.startsWith('crl_') || !body.includes('"draw.reminded"')) continue
    const { draw } = (JSON.parse(body) as { readonly body: Body }).body
    const holding = rowsIn<DrawPromise>(tables, drawPromiseType.name, root).find(
      ({ drawId, state, givenAt }) => drawId === draw && state === 'open' && givenAt < at,
    )
    holds(holding === undefined, 'C a promise holds reminders', () => `${draw} at ${at}`)
  }
}

/** Money that was told after it was given and before it ended, and counts by its day. */
function checkEnd(
  { drawId, facts: n, payBy, givenAt, endedAt = '', amount, state }: DrawPromise,
  of: readonly DrawFact[],
) {
  const own = of.filter((fact) => fact.drawId === drawId && isMoney(fact) && fact.day <= payBy)
  const since = own.filter(({ at, n: nth }) => at > givenAt || (at === givenAt && nth > n))
  const came = (until: (at: string) => boolean) =>
    since.reduce((all, { at, amount: each }) => (until(at) ? all + each : all), 0n)
  const said = () => `${drawId}: ${state} at ${endedAt}, ${came((at) => at <= endedAt)} of ${amount} by ${payBy}`
  const isRight = state === 'kept' ? came((at) => at <= endedAt) >= amount : came((at) => at < endedAt) < amount
  holds(isRight, 'C a promise ends as the facts say', said)
  const over = new Date(Date.parse(payBy) + PROMISE_GRACE_DAYS * DAY).toISOString().slice(0, 10)
  holds(state === 'kept' || endedAt.slice(0, 10) >= over, 'C nobody breaks a promise before its time', said)
}

/** The end: every promise has ended. */
export function auditPromisesEnd({ tables, counters }: World): void {
  for (const { drawId, state } of everyRow<DrawPromise>(tables, drawPromiseType.name)) {
    counters.hit(`promise.${state}`)
    holds(state !== 'open', '11 a promise has an end', () => drawId)
  }
}
