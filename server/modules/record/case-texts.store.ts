import type { TextLine } from '@surety/record-format'
import type pg from 'pg'
import type { Actor, RootId } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { claimTextType } from '../claims/claim-text.rules.ts'
import { decisionType, isForParties } from '../claims/decision.rules.ts'
import { claimsTables } from '../claims/index.ts'
import { listMessages, listTranslations, seenOrder } from '../messages/index.ts'
import { operatorId } from '../orders/order.rules.ts'

const MESSAGES_AT_ONCE = 200

/** What people wrote on an order, as this reader may see it: messages and their translations, then texts of claims. */
export async function* caseTexts(pool: pg.Pool, orderId: RootId, actor: Actor): AsyncGenerator<TextLine> {
  yield* messageTexts(pool, orderId, actor)
  yield* claimTexts(pool, orderId, actor.company === operatorId)
}

async function* messageTexts(pool: pg.Pool, orderId: RootId, { company }: Actor): AsyncGenerator<TextLine> {
  const seen = await seenOrder(pool, orderId, company)
  for (const { threadId: thread, count } of seen?.threads ?? [])
    for (let first = 1; first <= count; first += MESSAGES_AT_ONCE) {
      const asked = { order: orderId, thread, before: first + MESSAGES_AT_ONCE, limit: MESSAGES_AT_ONCE }
      const page = (await listMessages(pool, asked)).filter(({ n }) => n >= first).reverse()
      const ids = page.map(({ id }) => id)
      for (const { id, by, sentAt: at, hash, salt, files, text } of page) {
        const before = text === null ? [] : [files.join(',')]
        yield { id, kind: 'message', hash, salt, before, text, sealed: false, of: thread, by, at }
      }
      for (const { id, message, language, side, by, madeAt: at, hash, salt, text } of await listTranslations(
        ...([pool, orderId, ids] as const),
      )) {
        const of = `${message} ${language}`
        const before = text === null ? [] : ['']
        yield { id, kind: 'translation', hash, salt, before, text, sealed: false, of, by: side ?? by, at }
      }
    }
}

/** Of what is sealed the parties have its hash and the mark; reasons that are no decision yet, nobody but staff. */
async function* claimTexts(pool: pg.Pool, orderId: RootId, isStaff: boolean): AsyncGenerator<TextLine> {
  const reads = recordReads(pool, claimsTables)
  const [texts, decisions] = await Promise.all([reads.all(claimTextType, orderId), reads.all(decisionType, orderId)])
  const hidden = new Set(decisions.filter((each) => !isForParties(each)).map(({ textId }) => textId))
  for (const { textId: id, claimId: of, by, text, salt, hash, writtenAt: at, sealed = false } of texts) {
    if (!isStaff && hidden.has(id)) continue
    const isShut = sealed && !isStaff
    const said = isShut ? { salt: null, text: null } : { salt: salt ?? null, text: text ?? null }
    yield { id, kind: 'claim-text', hash, ...said, before: [], sealed: isShut, of, by, at }
  }
}
