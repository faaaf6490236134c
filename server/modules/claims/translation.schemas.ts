import { Type } from 'typebox'
import { hash, instant, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { redactionReasons } from '../messages/message.rules.ts'
import { textKinds } from './claim-text.rules.ts'
import { languageTag } from './translation.rules.ts'

/** Schemas of what is written in claims, and of its human translations. */

const closed = { additionalProperties: false }
const side = oneOf(['buyer', 'supplier'])
const translated = Type.Object(
  {
    text_id: Type.String({ maxLength: 64 }),
    language: Type.String({ pattern: languageTag.source, description: 'BCP 47' }),
    // Longer than any policy lets a text be: the rule says how long.
    text: Type.String({ minLength: 1, maxLength: 100_000 }),
  },
  closed,
)

export const translationsBody = Type.Object(
  { side, texts: Type.Array(translated, { minItems: 1, maxItems: 100 }) },
  closed,
)
export const textParams = Type.Object({
  orderId: Type.String({ maxLength: 64 }),
  claimId: Type.String({ maxLength: 64 }),
  textId: Type.String({ maxLength: 64 }),
})
export const redactionBody = Type.Object({ reason: oneOf(redactionReasons) }, closed)
export const redactionReply = reply({ claim: text, text, reason: oneOf(redactionReasons) })
export const askedReply = reply({ claim: text, until: instant })
export const translatedReply = reply({ claim: text, translations: Type.Array(text) })

/** Staff took the words away. */
const redacted = orNull(reply({ at: instant, reason: oneOf(redactionReasons) }))
/** A translation beside its text; the original is what counts. */
const textTranslation = reply({ id: text, language: text, text: orNull(text), hash, written_at: instant, redacted })
/** What somebody wrote in a claim. */
export const claimText = reply({
  id: text,
  kind: oneOf(textKinds),
  by: oneOf(['buyer', 'supplier', 'mediator', 'machine']),
  text: orNull(text),
  hash,
  written_at: instant,
  redacted,
  translations: Type.Array(textTranslation),
})
export const wishView = reply({ by: side, asked_at: instant, until: instant, served_at: orNull(instant) })
