import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buyer, done, machine, refusalOf, supplier } from '../orders/orders.testing.ts'
import { agreed, sampleTerms } from '../orders/story.testing.ts'
import { messagesHouse, write } from './messages.testing.ts'
import { noteOverdue } from './note-overdue.ts'
import { takeRequest } from './take-request.ts'
import { threadType } from './thread.rules.ts'

const sue = { kind: 'user', person: 'usr_sue', company: 'cmp_operator', roles: ['support'] } as const
const max = { ...sue, person: 'usr_max' }
const threadId = 'help-buyer'

/** An order whose buyer asked staff on Monday, 2 March 2026, at nine. */
async function asked() {
  const story = await agreed(sampleTerms, await messagesHouse())
  done(await write(story, buyer, { threadId }))
  const { house, orderId } = story
  return {
    ...story,
    thread: () => house.one(threadType, orderId, threadId),
    take: (by: typeof buyer = sue) => house.run(takeRequest, { orderId, threadId }, by),
    clock: () => house.deadlines(orderId).filter((each) => each.startsWith('help.')),
    events: () => house.events().filter((each) => each.startsWith('help.')),
  }
}

test('who asks sets the clock of staff: the end of the next working day; nothing is frozen', async () => {
  const story = await asked()
  const [monday, tuesday] = ['2026-03-02T09:00:00.000Z', '2026-03-04T00:00:00.000Z']
  const { beganAt, answerBy } = story.thread() ?? {}
  assert.deepEqual([beganAt, answerBy], [monday, tuesday])
  assert.deepEqual(story.clock(), [`help.answer ${tuesday}`])
  assert.deepEqual(story.house.all({ name: 'escrow.freezes' } as never, story.orderId), [])
})

test('who asks again waits no longer for it, and an answer stops the clock', async () => {
  const story = await asked()
  await story.house.passTo('2026-03-03T09:00:00.000Z')
  done(await write(story, buyer, { threadId }))
  assert.deepEqual(story.clock(), ['help.answer 2026-03-04T00:00:00.000Z'])
  done(await write(story, sue, { threadId }))
  assert.deepEqual([story.clock(), story.thread()?.answerBy], [[], undefined])
  assert.deepEqual(story.events(), ['help.asked', 'help.asked', 'help.answered'])
  assert.equal(refusalOf(await story.take()), 'nothing-asked')
})

test('what staff begin by themselves waits for nobody', async () => {
  const story = await agreed(sampleTerms, await messagesHouse())
  done(await write(story, sue, { threadId: 'help-supplier' }))
  assert.deepEqual(
    story.house.deadlines(story.orderId).filter((each) => each.startsWith('help.')),
    [],
  )
})

test('a request is taken by one; overdue, it is free for the next, and staff are told each day', async () => {
  const story = await asked()
  assert.deepEqual(done(await story.take()), { thread: threadId, answer_by: '2026-03-04T00:00:00.000Z' })
  assert.equal(refusalOf(await story.take(max)), 'request-taken')
  assert.equal(refusalOf(await story.take()), undefined, 'his own')
  await story.house.passTo('2026-03-06T09:00:00.000Z')
  const { overdueAt, takenBy, answerBy } = story.thread() ?? {}
  assert.deepEqual([overdueAt, takenBy], ['2026-03-04T00:00:00.000Z', undefined])
  // Told at the end of Tuesday, of Wednesday and of Thursday.
  assert.deepEqual(story.events(), ['help.asked', 'help.overdue', 'help.overdue', 'help.overdue'])
  assert.equal(answerBy, '2026-03-07T00:00:00.000Z')
  done(await story.take(max))
  done(await write(story, max, { threadId }))
  assert.deepEqual([story.thread()?.overdueAt, story.clock()], [undefined, []])
})

test('a program takes no request; of the other side’s there is none', async () => {
  const story = await asked()
  assert.equal(refusalOf(await story.take({ ...sue, kind: 'key' })), 'person-needed')
  assert.equal(refusalOf(await write(story, supplier, { threadId })), 'not-found')
  const late = { orderId: story.orderId, threadId: 'order' }
  assert.equal(refusalOf(await story.house.run(noteOverdue, late, machine)), 'nothing-asked')
})
