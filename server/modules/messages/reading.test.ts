import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buyer, done, refusalOf, staff, supplier } from '../orders/orders.testing.ts'
import { agreed, drafted, sampleTerms } from '../orders/story.testing.ts'
import { markThreadRead } from './mark-read.ts'
import { messageTextType, messageType } from './message.rules.ts'
import { messagesHouse, write } from './messages.testing.ts'
import { readMarkType } from './read-mark.rules.ts'
import { redactMessage } from './redact-message.ts'
import { translateMessage } from './translate-message.ts'
import { translationType } from './translation.rules.ts'

async function written() {
  const story = await agreed(sampleTerms, await messagesHouse())
  const { house, orderId } = story
  const said = done(await write(story, supplier, { text: '轴是24.98毫米' }))
  const messageId = String(said.message)
  const english = {
    orderId,
    messageId,
    language: 'en',
    text: 'The shaft is 24.98 mm',
    salt: '77'.repeat(16),
    by: 'person',
  }
  return {
    ...story,
    messageId,
    hash: String(said.hash),
    read: (by: typeof buyer, upTo: number, threadId = 'order') => {
      const { company = '', person = '' } = by
      return house.run(markThreadRead, { companyId: company, userId: person, orderId, threadId, upTo }, by)
    },
    translate: (by: typeof buyer, more: object = {}) =>
      house.run(translateMessage, { ...english, ...more } as never, by),
    redact: (by = staff) => house.run(redactMessage, { orderId, messageId, reason: 'personal-data' }, by),
  }
}

test('a mark goes forward only, no further than there are messages, and changes nothing of the order', async () => {
  const story = await written()
  const entries = story.house.entries(story.orderId).length
  assert.deepEqual(done(await story.read(buyer, 0)).read_to, 0)
  assert.deepEqual(done(await story.read(buyer, 99)).read_to, 1)
  done(await write(story, supplier))
  assert.deepEqual(done(await story.read(buyer, 1)).read_to, 1)
  const [mark] = story.house.all(readMarkType, 'cmp_b')
  assert.deepEqual([mark?.userId, mark?.threadId, mark?.readTo], ['usr_bea', 'order', 1])
  assert.equal(story.house.entries(story.orderId).length, entries + 1)
})

test('nobody marks what he may not see, and programs do not read', async () => {
  const story = await written()
  const stranger = { ...buyer, company: 'cmp_x' }
  assert.equal(refusalOf(await story.read(stranger, 1)), 'not-found')
  assert.equal(refusalOf(await story.read(supplier, 1, 'help-buyer')), 'not-found')
  assert.equal(refusalOf(await story.read({ ...buyer, kind: 'key' }, 1)), 'person-needed')
  const draft = await drafted(sampleTerms, story.house)
  const mark = { companyId: 'cmp_s', userId: 'usr_sam', orderId: draft.orderId, threadId: 'order', upTo: 1 }
  assert.equal(refusalOf(await story.house.run(markThreadRead, mark, supplier)), 'not-found')
})

test('a translation stands beside the original with who made it, by hash on the timeline', async () => {
  const story = await written()
  const { translation, hash } = done(await story.translate(buyer))
  const kept = story.house.one(translationType, story.orderId, String(translation))
  assert.deepEqual([kept?.by, kept?.side, kept?.person, kept?.hash], ['person', 'buyer', 'usr_bea', hash])
  assert.equal(story.house.one(messageTextType, story.orderId, story.messageId)?.text, '轴是24.98毫米')
  const entry = story.house.entries(story.orderId).at(-1)
  assert.deepEqual([entry?.topic, entry?.body.translation, entry?.body.hash], ['message.translated', translation, hash])
  assert.ok(!JSON.stringify(entry).includes('24.98'))
  const machine = { kind: 'reaction', roles: [] } as never
  done(await story.translate(machine, { by: 'machine', language: 'es' }))
  assert.deepEqual(
    story.house.all(translationType, story.orderId).map(({ by, side }) => [by, side]),
    [
      ['person', 'buyer'],
      ['machine', undefined],
    ],
  )
})

test('only who reads a thread translates in it, and not without end', async () => {
  const story = await written()
  assert.equal(refusalOf(await story.translate({ ...buyer, company: 'cmp_x' })), 'not-found')
  assert.equal(refusalOf(await story.translate(buyer, { messageId: 'msg_none' })), 'not-found')
  assert.equal(refusalOf(await story.translate(buyer, { text: ' ' })), 'message-empty')
  assert.equal(refusalOf(await story.translate(buyer, { text: 'x'.repeat(10_001) })), 'message-too-long')
  for (let n = 0; n < 10; n += 1) done(await story.translate(buyer))
  assert.equal(refusalOf(await story.translate(buyer)), 'too-many-translations')
  const { message } = done(await write(story, supplier, { threadId: 'help-supplier' }))
  assert.equal(refusalOf(await story.translate(buyer, { messageId: message })), 'not-found')
})

test('staff take words away visibly: message and hash stay, its words and translations are gone', async () => {
  const story = await written()
  done(await story.translate(buyer))
  assert.equal(refusalOf(await story.redact({ ...staff, kind: 'key' })), 'person-needed')
  assert.deepEqual(done(await story.redact()).reason, 'personal-data')
  const { house, orderId, messageId } = story
  const { hash, redactedBy, redactedFor } = house.one(messageType, orderId, messageId) ?? {}
  assert.deepEqual([hash, redactedBy, redactedFor], [story.hash, 'usr_sta', 'personal-data'])
  assert.deepEqual(house.one(messageTextType, orderId, messageId), { orderId, messageId })
  assert.deepEqual(
    house.all(translationType, orderId).map(({ text, salt }) => [text, salt]),
    [[undefined, undefined]],
  )
  assert.equal(house.entries(orderId).at(-1)?.topic, 'message.redacted')
  assert.equal(refusalOf(await story.redact()), 'message-redacted')
  assert.equal(refusalOf(await story.translate(buyer)), 'message-redacted')
})
