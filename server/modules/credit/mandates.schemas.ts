import { Type } from 'typebox'
import { count, flag, instant, listOf, money, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { collectionStates } from './collection.rules.ts'
import { id } from './credit.schemas.ts'
import { mandateStates } from './mandate.rules.ts'

/** Schemas of collecting what is due. */
const closed = { additionalProperties: false }
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

export const mandateParams = Type.Object({ lineId: id, mandateId: id })
export const collectionParams = Type.Object({ drawId: id, due: day })
export const stopBody = Type.Object({ note: Type.String({ minLength: 1, maxLength: 1000 }) }, closed)
export const mandateReply = reply({ mandate: text, state: oneOf(mandateStates) })
export const leftOutReply = reply({ draw: text, due: day, state: oneOf(collectionStates) })

export const collectionsList = listOf(
  reply({
    ...{ due: day, state: oneOf(collectionStates), amount: money, fee: money, total: money, collect_on: day },
    ...{ announced_at: instant, tries: count, reason: orNull(text), payments: Type.Array(text) },
    ...{ label: orNull(text), leave_out_until: orNull(instant), may_leave_out: flag },
  }),
)
