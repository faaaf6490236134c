import { Type } from 'typebox'
import { flag, instant, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { mandateMethods, mandateStates } from '../credit/mandate.rules.ts'

/** Schemas of a buyer's leave to collect. */
export const lineParams = Type.Object({ lineId: Type.String({ minLength: 1, maxLength: 64 }) })

export const mandateBody = Type.Object(
  {
    method: oneOf(mandateMethods),
    consent: Type.String({ minLength: 1, maxLength: 40, description: 'the version of the text that is agreed to' }),
    token: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'the provider’s token' })),
    return_url: Type.Optional(Type.String({ maxLength: 2000 })),
  },
  { additionalProperties: false },
)

export const mandateReply = reply({ mandate: text, line: text, state: oneOf(mandateStates), provider: text })

export const mandatesReply = reply({
  line: text,
  consent: reply({ version: text, text }),
  methods: Type.Array(reply({ method: oneOf(mandateMethods), possible: flag })),
  days: reply({ announced: Type.Integer(), shortest: Type.Integer(), leave_out: Type.Integer() }),
  mandates: Type.Array(
    reply({
      ...{ mandate: text, state: oneOf(mandateStates), method: oneOf(mandateMethods), provider: text },
      ...{ label: orNull(text), consent: text, person: text, asked_at: instant, active_at: orNull(instant) },
      ...{ ended_at: orNull(instant), reason: orNull(text), page: orNull(text), note: orNull(text) },
    }),
  ),
})
