import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sha256Hex } from '../../kernel/canonical.ts'
import { cancelOrder } from '../orders/cancel-order.ts'
import { seenBy } from '../orders/order.rules.ts'
import { buyer, done, machine, refusalOf, staff, supplier } from '../orders/orders.testing.ts'
import { agreed, drafted, proposed, type Story, sampleTerms } from '../orders/story.testing.ts'
import { messageTextType, messageType } from './message.rules.ts'
import { messagesHouse, write } from './messages.testing.ts'
import { messagesPolicy } from './messages-policy.rules.ts'
import { threadType } from './thread.rules.ts'

const agreedStory = async () => agreed(sampleTerms, await messagesHouse())
/** Whom the executor lets in at all, as long as nothing was sent. */
const companiesOf = (story: Story) => seenBy(story.order(), false).map(({ company }) => company)
const stranger = { kind: 'user', person: 'usr_x', company: 'cmp_x', roles: ['admin'] } as const

test('a message is a record of the order; its words stand in no entry and in no event', async () => {
  const story = await agreedStory()
  const text = 'The shaft is 24.98 mm.'
  const said = done(await write(story, buyer, { text }))
  const { house, orderId } = story
  const message = house.one(messageType, orderId, String(said.message))
  const hash = sha256Hex(`${'5a'.repeat(16)}\n\n${text}`)
  assert.deepEqual(said, { message: said.message, thread: 'order', n: 1, hash, off_platform: [] })
  assert.match(String(said.message), /^msg_[0-9a-f]{32}$/)
  assert.deepEqual([message?.by, message?.person, message?.hash, message?.via], ['buyer', 'usr_bea', hash, 'app'])
  assert.equal(house.one(messageTextType, orderId, String(said.message))?.text, text)
  const entry = house.entries(orderId).at(-1)
  assert.deepEqual(entry?.topic, 'message.sent')
  assert.deepEqual(entry?.body, {
    message: said.message,
    thread: 'order',
    by: 'buyer',
    hash,
    files: [],
    off_platform: [],
  })
  const told = JSON.stringify([house.entries(orderId), [...house.tables.outbox.values()]], (_, value) =>
    typeof value === 'bigint' ? String(value) : value,
  )
  assert.ok(!told.includes('24.98'))
})

test('messages are numbered in their thread, whoever writes', async () => {
  const story = await agreedStory()
  const places: unknown[] = []
  for (const by of [buyer, supplier, buyer]) places.push(done(await write(story, by)).n)
  assert.deepEqual(places, [1, 2, 3])
  const thread = story.house.one(threadType, story.orderId, 'order')
  assert.deepEqual([thread?.count, thread?.n, thread?.answerBy], [3, 1, undefined])
})

const places = ['order', 'help-buyer', 'help-supplier', 'constructor', 'claim']
const rights: readonly (readonly [name: string, by: typeof buyer, said: readonly string[]])[] = [
  ['buyer', buyer, ['done', 'done', 'not-found', 'not-found', 'not-found']],
  ['supplier', supplier, ['done', 'not-found', 'done', 'not-found', 'not-found']],
  ['staff', staff, ['not-allowed', 'done', 'done', 'not-found', 'not-found']],
  ['a stranger', stranger, places.map(() => 'not-found')],
  ['a machine', machine, places.map(() => 'not-found')],
]

for (const [name, by, wanted] of rights)
  test(`who writes where: ${name}`, async () => {
    const story = await agreedStory()
    const said: string[] = []
    for (const threadId of places) said.push(refusalOf(await write(story, by, { threadId })) ?? 'done')
    assert.deepEqual(said, wanted)
  })

test('while what stands: from when both see the order until some time after its end', async () => {
  const house = await messagesHouse()
  const draft = await drafted(sampleTerms, house)
  assert.equal(refusalOf(await write(draft, buyer)), 'wrong-state')
  assert.deepEqual(companiesOf(draft), ['cmp_b', 'cmp_operator'], 'a draft is its author’s alone')
  const sent = await proposed(sampleTerms, house)
  assert.equal(refusalOf(await write(sent, supplier)), undefined)
  assert.equal(refusalOf(await write(sent, buyer, { threadId: 'help-buyer' })), 'wrong-state', 'nothing is agreed')
  const story = await agreed(sampleTerms, house)
  done(await write(story, buyer, { threadId: 'help-buyer' }))
  done(await house.run(cancelOrder, { orderId: story.orderId }, buyer))
  for (const [by, threadId] of [
    [supplier, 'order'],
    [buyer, 'help-buyer'],
  ] as const)
    assert.equal(refusalOf(await write(story, by, { threadId })), undefined, 'what was begun goes on')
  assert.equal(refusalOf(await write(story, supplier, { threadId: 'help-supplier' })), 'wrong-state')
  await house.passTo('2026-06-15T09:00:00.000Z')
  assert.equal(refusalOf(await write(story, supplier)), 'wrong-state', 'ninety days are over')
})

test('a draft that was withdrawn unsent shows itself to nobody else', async () => {
  const story = await drafted(sampleTerms, await messagesHouse())
  done(await story.house.run(cancelOrder, { orderId: story.orderId }, buyer))
  assert.deepEqual(companiesOf(story), ['cmp_b', 'cmp_operator'])
})

test('what is in a message: words or files of the order, not too much', async () => {
  const story = await agreedStory()
  const file = 'ab'.repeat(32)
  const { textLength, filesPerMessage } = messagesPolicy.defaults
  const cases = [
    [{ text: ' \r\n ' }, 'message-empty'],
    [{ text: '字'.repeat(textLength) }, undefined],
    [{ text: '字'.repeat(textLength + 1) }, 'message-too-long'],
    [{ text: '', files: [file] }, 'no-such-file'],
    [
      { files: Array.from({ length: filesPerMessage + 1 }, (_, n) => `${n}`.padStart(64, '0')) },
      'message-too-many-files',
    ],
  ] as const
  for (const [more, wanted] of cases) assert.equal(refusalOf(await write(story, buyer, more)), wanted)
  await story.attach(file)
  const { message } = done(await write(story, buyer, { text: '', files: [file, file] }))
  assert.deepEqual(story.house.one(messageType, story.orderId, String(message))?.files, [file])
})

test('an offer to go around the platform is marked and sent; to staff it is no offer', async () => {
  const story = await agreedStory()
  const text = 'Pay me by PayPal, liwei@pumps.com'
  const said = done(await write(story, supplier, { text }))
  assert.deepEqual(said.off_platform, ['mail-address', 'payment-service'])
  const entry = story.house.entries(story.orderId).at(-1)
  assert.deepEqual(entry?.body.off_platform, ['mail-address', 'payment-service'])
  assert.deepEqual(done(await write(story, buyer, { text, threadId: 'help-buyer' })).off_platform, [])
})
