import { canonicalJson, sha256Hex } from '../kernel/canonical.ts'
import { addDuration } from '../kernel/instant.ts'
import type { Json } from '../kernel/use-case.ts'
import { tell } from '../platform/signed-news.ts'
import { courseOf, stepsOf } from './course.ts'
import type { Later, LenderState, LentDraw, PaidStatement } from './state.ts'

/** What a program asks it to lend. */
export type AskedDraw = Pick<LentDraw, 'draw' | 'amount' | 'currency' | 'country' | 'plan' | 'reference'>

/** What the lender keeps of what it lends as its price, in basis points. */
export const discountBps = 150

/** A wire that it sends to the operator's bank. */
export interface LenderWire {
  readonly amount: number
  readonly currency: string
  readonly text: string
  readonly payerName: string
  readonly nonce: string
}

/** What its bank account is called. */
export const payerName = 'Sandbox Lender Inc.'

/** A draw as it is shown: without what only the sandbox knows. */
export function shownDraw({ course: _, ...shown }: LentDraw): object {
  return shown
}

/** `new`, `same` as before, or `other` than what the key was used for first. */
export function remember(state: LenderState, asked: AskedDraw): 'new' | 'same' | 'other' {
  const print = sha256Hex(canonicalJson(asked as unknown as Json))
  const known = state.requests[asked.draw]
  state.requests[asked.draw] = known ?? print
  return known === undefined ? 'new' : known === print ? 'same' : 'other'
}

/** Begins a draw: what becomes of it follows from the next course that was told, else from its amount. */
export function beginDraw(state: LenderState, asked: AskedDraw, at: string): LentDraw {
  const course = state.nextCourses.shift() ?? courseOf(asked.amount)
  const begun: LentDraw = { ...asked, state: 'asked', lends: 0, reasons: [], happenedAt: at, course, payments: 0 }
  state.draws[asked.draw] = begun
  const { decide, recall, pay = [] } = stepsOf[course]
  const { draw } = asked
  const steps: Later[] = []
  if (decide !== undefined) steps.push({ at: addDuration(at, decide), do: 'decide', draw })
  if (recall !== undefined) steps.push({ at: addDuration(at, recall), do: 'recall', draw })
  for (const after of pay) steps.push({ at: addDuration(addDuration(at, decide ?? 'PT0S'), after), do: 'pay', draw })
  state.later.push(...steps)
  return begun
}

/** A draw is something else now: kept and told. */
export function changeDraw(state: LenderState, draw: LentDraw, change: Partial<LentDraw>, at: string): LentDraw {
  const now = { ...draw, ...change, happenedAt: at }
  state.draws[draw.draw] = now
  if (now.state !== draw.state) tell(state, `draw.${now.state}`, at, shownDraw(now))
  return now
}

/** Gives up what it was asked for. `bound`: its money is on its way already. */
export function cancelDraw(state: LenderState, draw: LentDraw, at: string): 'cancelled' | 'bound' {
  if (draw.payments > 0) return 'bound'
  if (draw.state === 'asked' || draw.state === 'confirmed' || draw.state === 'reduced')
    state.draws[draw.draw] = { ...draw, state: 'cancelled', lends: 0, happenedAt: at }
  return 'cancelled'
}

/**
 * Takes a statement of what it was paid. `faulty`: it does not add up, or names a draw that it did not lend; `other`:
 * the key was used for another one. The same again is the same.
 */
export function takeStatement(state: LenderState, told: PaidStatement): 'taken' | 'other' | 'faulty' {
  const known = state.statements[told.statement]
  if (known !== undefined)
    return canonicalJson(known as unknown as Json) === canonicalJson(told as unknown as Json) ? 'taken' : 'other'
  const sum = told.draws.reduce((all, { amount }) => all + amount, 0)
  const isSum = sum === told.amount && told.setOff <= told.amount
  const isOurs = told.draws.every(({ draw, amount, beyond, money }) => {
    const came = money.reduce((all, each) => all + each.amount, 0)
    return state.draws[draw]?.lends !== undefined && state.draws[draw].payments > 0 && came === amount + beyond
  })
  if (!isSum || !isOurs) return 'faulty'
  state.statements[told.statement] = told
  return 'taken'
}

/** Lets everything happen that is due by `now`, in the order of its time; answers the wires that are sent. */
export function fire(state: LenderState, now: string): readonly LenderWire[] {
  const wires: LenderWire[] = []
  for (;;) {
    const next = state.later.filter((each) => each.at <= now).sort((a, b) => (a.at < b.at ? -1 : 1))[0]
    if (next === undefined) return wires
    state.later = state.later.filter((each) => each !== next)
    const draw = state.draws[next.draw]
    if (draw === undefined) continue
    if (next.do === 'decide') decide(state, draw, next.at)
    else if (next.do === 'recall') recall(state, draw, next.at)
    else wires.push(...pay(state, draw))
  }
}

function decide(state: LenderState, draw: LentDraw, at: string): void {
  if (draw.state !== 'asked') return
  if (draw.course === 'declines')
    changeDraw(state, draw, { state: 'declined', reasons: ['cash-flow', 'time-in-business'] }, at)
  else if (draw.course === 'reduces')
    changeDraw(state, draw, { state: 'reduced', lends: Math.floor(draw.amount / 2), reasons: ['income'] }, at)
  else changeDraw(state, draw, { state: 'confirmed', lends: draw.amount }, at)
}

/** Takes back what it confirmed, whether its money came or not: whoever it lent to may refuse that. */
export function recall(state: LenderState, draw: LentDraw, at: string): void {
  if (draw.state === 'confirmed') changeDraw(state, draw, { state: 'recalled', lends: 0 }, at)
}

/** Sends the money of a draw, less its price; as often as it is told to. */
export function pay(state: LenderState, draw: LentDraw): readonly LenderWire[] {
  if (draw.state !== 'confirmed') return []
  const payments = draw.payments + 1
  state.draws[draw.draw] = { ...draw, payments }
  const { amount, currency, reference } = draw
  const price = Math.floor((amount * discountBps) / 10_000)
  return [
    {
      amount: amount - price,
      currency,
      text: reference,
      payerName,
      nonce: sha256Hex(`${draw.draw} ${payments}`).slice(0, 24),
    },
  ]
}
