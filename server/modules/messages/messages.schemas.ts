import { Type } from 'typebox'
import { count, flag, hash, instant, listOf, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { redactionReasons } from './message.rules.ts'
import { signKinds } from './off-platform-words.rules.ts'
import { messageSides } from './thread.rules.ts'

/** Schemas of what the messages API takes and answers. */

const closed = { additionalProperties: false }
const word = (maxLength: number) => Type.String({ minLength: 1, maxLength })
/** Policy says how long a text may be; this is only what is read at all. */
const longText = Type.String({ maxLength: 50_000 })
const side = oneOf(messageSides)
const marks = Type.Array(oneOf(signKinds))

export const orderParams = Type.Object({ orderId: Type.String({ maxLength: 64 }) })
export const threadParams = Type.Object({
  orderId: Type.String({ maxLength: 64 }),
  threadId: Type.String({ maxLength: 64 }),
})
export const messageParams = Type.Object({
  orderId: Type.String({ maxLength: 64 }),
  messageId: Type.String({ maxLength: 64 }),
})

export const messageBody = Type.Object(
  {
    thread: word(64),
    text: longText,
    files: Type.Optional(Type.Array(hash, { maxItems: 200, description: 'files of the order, by sha-256' })),
  },
  closed,
)
export const checkBody = Type.Object({ text: longText }, closed)
export const readingBody = Type.Object({ up_to: Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1 }) }, closed)
export const translationBody = Type.Object(
  {
    language: Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$', description: 'BCP 47' }),
    text: longText,
    by: Type.Optional(oneOf(['machine', 'person'])),
  },
  closed,
)
export const redactionBody = Type.Object({ reason: oneOf(redactionReasons) }, closed)

export const messageReply = reply({ message: text, thread: text, n: count, hash, off_platform: marks })
export const checkReply = reply({ off_platform: Type.Array(reply({ kind: oneOf(signKinds), text })) })
export const readingReply = reply({ thread: text, read_to: count })
export const takingReply = reply({ thread: text, answer_by: instant })
export const translationReply = reply({ translation: text, message: text, language: text, hash })
export const redactionReply = reply({ message: text, thread: text, reason: oneOf(redactionReasons) })

/** Whose words they are: the person only to his own company and to staff. */
const author = { by: side, company_name: text, person: orNull(text) }

const translation = reply({
  id: text,
  language: text,
  by: oneOf(['machine', 'person']),
  side: orNull(side),
  made_at: instant,
  hash,
  text: orNull(text),
})

export const messagesReply = listOf(
  reply({
    id: text,
    thread: text,
    n: count,
    ...author,
    sent_at: instant,
    via: oneOf(['app', 'mail']),
    text: orNull(text),
    files: Type.Array(hash),
    off_platform: marks,
    hash,
    salt: orNull(text),
    redacted: orNull(reply({ at: instant, reason: oneOf(redactionReasons) })),
    translations: Type.Array(translation),
  }),
)

export const threadsReply = listOf(
  reply({
    id: text,
    kind: oneOf(['order', 'help']),
    asker: orNull(oneOf(['buyer', 'supplier'])),
    writers: Type.Array(side),
    count,
    unread: count,
    may_write: flag,
    last_at: orNull(instant),
    read_by: reply({ buyer: count, supplier: count, staff: count }),
    answer_by: orNull(instant),
    is_overdue: flag,
  }),
)

export const requestsReply = listOf(
  reply({
    order: text,
    number: text,
    goods: text,
    thread: text,
    asker: oneOf(['buyer', 'supplier']),
    company_name: text,
    answer_by: instant,
    overdue_at: orNull(instant),
    taken_by: orNull(reply({ id: text, name: text, is_you: flag })),
    last_at: instant,
  }),
)

export const foundReply = listOf(
  reply({
    order: text,
    number: text,
    thread: text,
    message: text,
    n: count,
    by: side,
    sent_at: instant,
    text,
  }),
)
