import { Type } from 'typebox'
import { count, flag, instant, listOf, money, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { collectionStates } from './collection.rules.ts'
import { id } from './credit.schemas.ts'
import { dayCounts } from './day-count.rules.ts'
import { type DrawState, keptStates } from './draw.rules.ts'
import { factKinds } from './draw-fact.rules.ts'
import { lineStates } from './line.rules.ts'
import type { Repays } from './plan.rules.ts'
import type { DrawPromise } from './promise.rules.ts'
import type { WriteOff } from './write-off.rules.ts'

/** Schemas of what the API answers of draws and of lines that have some. */
export const drawParams = Type.Object({ drawId: id })
export const date = (description: string) => Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description })
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const shownStates = [...keptStates, 'overdue', 'paused'] as const satisfies readonly DrawState[]
const repays = ['once', 'level-payment', 'level-principal'] as const satisfies readonly Repays[]
const dayCount = oneOf(dayCounts)

const writeOffStates = ['waiting', 'done', 'refused'] as const satisfies readonly WriteOff['state'][]

const promiseStates = ['open', 'kept', 'broken'] as const satisfies readonly DrawPromise['state'][]

const owed = reply({ principal: money, interest: money, late: money, total: money })
const next = orNull(reply({ due: day, amount: money }))
const head = {
  ...{ draw: text, line: text, order: text, state: oneOf(shownStates), amount: money },
  plan: reply({ code: text, repays: oneOf(repays), days: orNull(count), months: orNull(count) }),
  ...{ owed: money, due: money, overdue: money, days_past_due: count, next, reserved_at: instant },
}
const due = {
  ...{ due: orNull(day), amount: money, principal: money, interest: money, is_paused: flag },
}

export const drawsList = listOf(reply(head))

export const calendarReply = reply({
  ...{ line: text, on: day, draws: count, owed, due: money, overdue: money, next },
  dues: Type.Array(reply({ draw: text, order: text, ...due, is_past: flag })),
})

export const drawReply = reply({
  ...head,
  ...{ company: text, payment: text, lender: text },
  terms: reply({
    ...{ monthly_bps: count, day_count: dayCount, late_bps: count, late_day_count: dayCount, grace_days: count },
  }),
  account: reply({
    ...{ on: day, owed, due: money, overdue: money, days_past_due: count, paused: money, excess: money },
    ...{ written_off: orNull(owed), recovered: orNull(money) },
  }),
  dues: Type.Array(reply(due)),
  facts: Type.Array(
    reply({ n: count, kind: oneOf(factKinds), day, at: instant, amount: money, subject: orNull(text) }),
  ),
  write_off: orNull(
    reply({
      ...{ state: oneOf(writeOffStates), reason: text, asked_by: text, asked_at: instant },
      ...{ answered_by: orNull(text), answered_at: orNull(instant) },
    }),
  ),
  promises: Type.Array(
    reply({
      ...{
        n: count,
        amount: money,
        pay_by: day,
        side: oneOf(['buyer', 'staff'] as const),
        state: oneOf(promiseStates),
      },
      ...{ came: money, given_at: instant, ended_at: orNull(instant), person: orNull(text), note: orNull(text) },
    }),
  ),
  may_promise: flag,
  actions: Type.Array(oneOf(['ask-write-off', 'answer-write-off'] as const)),
  charges: Type.Array(reply({ from: day, through: day, interest: money, late: money, at: instant })),
})

const bucket = reply({
  ...{ up_to_days: orNull(count), loss_bps: count, draws: count, principal: money, interest: money, late: money },
  ...{ owed: money, expected_loss: money },
})

export const portfolioReply = reply({
  on: day,
  lenders: Type.Array(reply({ lender: text, owed: money, expected_loss: money, buckets: Type.Array(bucket) })),
  lines: Type.Array(reply({ state: oneOf(lineStates), lines: count, limit: money, used: money })),
})

export const pastDueList = listOf(
  reply({
    ...head,
    ...{ company: text, name: text, due_on: orNull(day), last: orNull(reply({ kind: oneOf(factKinds), day })) },
    write_off: orNull(oneOf(writeOffStates)),
    promise: orNull(reply({ amount: money, pay_by: day, state: oneOf(promiseStates) })),
    collection: orNull(reply({ due: day, state: oneOf(collectionStates), reason: orNull(text) })),
  }),
)

export const writeOffReply = reply({ draw: text, write_off: oneOf(writeOffStates) })
export const writeOffAnswerBody = Type.Object(
  { answer: oneOf(['agree', 'refuse'] as const) },
  { additionalProperties: false },
)

export const promiseBody = Type.Object(
  {
    amount: Type.Integer({ minimum: 1, maximum: 1e15, description: 'minor units of the draw’s currency' }),
    pay_by: date('the last day on which it is kept'),
    note: Type.Optional(
      Type.String({ maxLength: 1000, description: 'staff’s own words, which the company never reads' }),
    ),
  },
  { additionalProperties: false },
)
export const promiseReply = reply({ draw: text, n: count, pay_by: day, state: oneOf(promiseStates) })
