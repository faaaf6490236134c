import { Type } from 'typebox'
import { count, flag, hash, instant, listOf, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { consentStates, storyLanguages, storyStates } from './story.rules.ts'

/** Schemas of what the API of success stories takes and answers. */

const closed = { additionalProperties: false }
const id = Type.String({ maxLength: 64 })
export const storyParams = Type.Object({ storyId: id })

const language = oneOf(storyLanguages)
const written = { language, title: Type.String({ maxLength: 500 }), words: Type.String({ maxLength: 20_000 }) }
export const storyBody = Type.Object(
  { texts: Type.Array(Type.Object(written, closed), { maxItems: 3 }), orders: Type.Array(id, { maxItems: 100 }) },
  closed,
)

const party = { company: text, name: text, country: text }
const texts = Type.Array(reply({ language, title: text, words: text }))
const picture = orNull(reply({ file: hash, type: text }))
const order = reply({ order: text, number: text, buyer: reply(party), supplier: reply(party) })

export const savedReply = reply({ story: text, version: count })

export const storiesReply = listOf(
  reply({
    story: text,
    published_at: instant,
    texts,
    picture,
    orders: Type.Array(reply({ buyer: reply(party), supplier: reply(party) })),
  }),
)

export const deskReply = listOf(
  reply({
    story: text,
    state: oneOf(storyStates),
    version: count,
    texts,
    picture,
    changed_at: instant,
    published_at: orNull(instant),
    orders: Type.Array(order),
    consents: Type.Array(reply({ ...party, state: oneOf(consentStates), version: count, at: instant })),
  }),
)

export const askedReply = listOf(
  reply({
    story: text,
    version: count,
    shown: flag,
    texts,
    picture,
    consent: oneOf(consentStates),
    orders: Type.Array(order),
  }),
)
