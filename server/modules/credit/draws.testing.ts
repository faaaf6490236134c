import assert from 'node:assert/strict'
import type { Refusal } from '../../kernel/use-case.ts'
import { isRefusal } from '../../kernel/use-case.ts'
import type { Movement } from '../ledger/transfer.rules.ts'
import type { Draw } from './draw.rules.ts'
import type { DrawFact } from './draw-fact.rules.ts'
import { byWire } from './draw-movement.rules.ts'
import type { Charge, DrawStepped } from './draw-step.rules.ts'
import { confirmDraw, reserveDraw, shipDraw } from './draw-step.rules.ts'
import type { CreditPlan, DrawTerms } from './plan.rules.ts'
import { defaultPlans } from './plan.rules.ts'

export const late = { lateBps: 150, lateDayCount: 'actual/365', graceDays: 5 } as const
export const weekdays = { weekend: [0, 6], holidays: [] }
export const everyDay = { weekend: [], holidays: [] }
export const wire = byWire('main')

/** The terms of a plan of the defaults. */
export function termsOf(code: string, over: Partial<CreditPlan> = {}): DrawTerms {
  const plan = defaultPlans.find((each) => each.code === code)
  assert.ok(plan, code)
  return { ...plan, ...late, ...over }
}

/** When something is told: at noon of its own day. */
export function on(day: string) {
  return { day, at: `${day}T12:00:00.000Z` }
}

/** What a step made; fails on a refusal. */
export function done<S>(answer: S | Refusal): S {
  assert.ok(!isRefusal(answer as object), (answer as Refusal).refused)
  return answer as S
}

/** All that happened to a draw so far. */
export interface Life {
  readonly draw: Draw
  readonly facts: readonly DrawFact[]
  readonly charges: readonly Charge[]
  readonly movements: readonly Movement[]
  readonly used: bigint
}

/** A life with one step more. */
export function lived(life: Life, step: DrawStepped | Refusal): Life {
  const { draw, facts, charges, movements, used } = done(step)
  return {
    draw,
    facts: [...life.facts, ...facts],
    charges: [...life.charges, ...charges],
    movements: [...life.movements, ...movements],
    used: life.used + used,
  }
}

/** A draw that is reserved: USD 1,200.00 unless said otherwise. */
export function reservedLife(terms: DrawTerms, { amount = 1_200_00n, day = '2026-01-10', lender = 'own' } = {}): Life {
  const told = on(day)
  const draw = {
    ...{ lineId: 'crl_1', drawId: 'drw_1', buyerId: 'cmp_b', orderId: 'ord_1', paymentId: 'pay_1', currency: 'USD' },
    ...{ amount, lender, terms, reservedAt: told.at },
  }
  const { used, ...made } = reserveDraw(draw, told)
  return { ...made, used }
}

/** A draw whose money is in the hold. */
export function drawnLife(terms: DrawTerms, over: Parameters<typeof reservedLife>[1] = {}): Life {
  const life = reservedLife(terms, over)
  return lived(life, confirmDraw(life.draw, on(over.day ?? '2026-01-10')))
}

/** A draw whose goods were shipped on a day, with dates on any day of the week. */
export function shippedLife(terms: DrawTerms, day = '2026-01-15', over: Parameters<typeof reservedLife>[1] = {}): Life {
  const life = drawnLife(terms, over)
  return lived(life, shipDraw(life.draw, on(day), everyDay))
}

/** What movements leave on an account, debit above 0. */
export function balanceIn(movements: readonly Movement[], code: string): bigint {
  const legs = movements.flatMap((each) => each.legs)
  return legs.reduce((sum, leg) => (leg.account.code === code ? sum + leg.amount : sum), 0n)
}
