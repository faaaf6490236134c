import { Type } from 'typebox'
import { count, hash, instant, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { applicationStates, documentKinds } from './application.rules.ts'
import { screeningStates } from './screening.rules.ts'

/** Schemas of what vetting's API takes and answers. */
const closed = { additionalProperties: false }
const words = (maxLength: number) => Type.String({ maxLength })
export const id = Type.String({ maxLength: 64 })
export const companyParams = Type.Object({ companyId: id })

export const statedBody = Type.Object(
  {
    legal_name: words(200),
    legal_form: words(100),
    registration_number: words(60),
    address_lines: Type.Array(words(100), { maxItems: 3 }),
    postcode: Type.Optional(words(20)),
    city: words(100),
    region: Type.Optional(words(100)),
    lei: Type.Optional(words(30)),
    vat_number: Type.Optional(words(40)),
  },
  closed,
)

const owner = { name: words(200), birth_year: Type.Integer(), country: words(2), share_bps: Type.Integer() }
export const ownersBody = Type.Object({ owners: Type.Array(Type.Object(owner, closed), { maxItems: 20 }) }, closed)

const reason = Type.Object({ field: words(60), reason: Type.String({ minLength: 1, maxLength: 1000 }) }, closed)
export const returnBody = Type.Object({ reasons: Type.Array(reason, { minItems: 1, maxItems: 20 }) }, closed)
export const approvalBody = Type.Object(
  {
    registration: Type.String({ minLength: 1, maxLength: 500, description: 'what was looked at: register and number' }),
    owners: Type.String({ minLength: 1, maxLength: 500, description: 'what shows who owns it' }),
    reference: Type.Optional(words(200)),
  },
  closed,
)
export const reasonBody = Type.Object({ reason: Type.String({ minLength: 1, maxLength: 1000 }) }, closed)
export const hearingBody = Type.Object(
  { answer: oneOf(['open', 'keep'] as const), reason: Type.String({ minLength: 1, maxLength: 1000 }) },
  closed,
)
export const verdictBody = Type.Object(
  { says: oneOf(['cleared', 'confirmed'] as const), grounds: Type.String({ minLength: 1, maxLength: 1000 }) },
  closed,
)

export const stepReply = reply({ company: text, state: oneOf(applicationStates) })

export const applicationReply = reply({
  company: text,
  state: oneOf(applicationStates),
  round: count,
  submitted_at: orNull(instant),
  taken_by: orNull(text),
  decided_by: orNull(text),
  decided_at: orNull(instant),
  decided_for: orNull(text),
  appealed_at: orNull(instant),
  appealed_for: orNull(text),
  stated: orNull(
    reply({
      ...{ legal_name: text, legal_form: text, registration_number: text, address_lines: Type.Array(text) },
      ...{ postcode: orNull(text), city: text, region: orNull(text), lei: orNull(text), vat_number: orNull(text) },
    }),
  ),
  owners: Type.Array(reply({ name: text, birth_year: count, country: text, share_bps: count })),
  documents: Type.Array(
    reply({ file: hash, kind: oneOf(documentKinds), name: text, type: text, bytes: count, attached_at: instant }),
  ),
  reasons: Type.Array(reply({ field: text, reason: text })),
})

export const screeningItem = reply({
  screening: text,
  state: oneOf(screeningStates),
  asked_at: instant,
  names: Type.Array(text),
  lists: Type.Array(reply({ list: text, published_on: orNull(text), entries: count })),
  matches: Type.Array(reply({ list: text, entry: text, program: text, listed: text, name: text, score: count })),
  first: orNull(reply({ says: oneOf(['cleared', 'confirmed'] as const), by: text, grounds: text })),
  decided_for: orNull(text),
  decided_at: orNull(instant),
})

export const queueItem = reply({
  company: text,
  name: text,
  what: oneOf(['application', 'appeal', 'hit'] as const),
  since: instant,
  taken_by: orNull(text),
})
