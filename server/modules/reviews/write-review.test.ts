import assert from 'node:assert/strict'
import { test } from 'node:test'
import { put } from '../../kernel/use-case.ts'
import { buyer, done, machine, refusalOf, supplier } from '../orders/orders.testing.ts'
import { agreed, wholeTerms } from '../orders/story.testing.ts'
import { memberType } from '../parties/member.rules.ts'
import { answerReview, reviseAnswer } from './answer-review.ts'
import { judgeReview } from './judge-review.ts'
import { remindReview } from './remind-review.ts'
import { answerType, orderIdOf, reviewIdOf, reviewType } from './review.rules.ts'
import { cancelled, completed, later, reviewsHouse, salt, write } from './reviews.testing.ts'
import { reviseReview } from './revise-review.ts'
import { wordsHash, wordsType } from './words.rules.ts'

test('a completed order is reviewed once; scores and a hash stand on the timeline, no word', async () => {
  const story = await completed()
  const { house, orderId } = story
  const words = '  The shaft is 24.98 mm.\r\n'
  const said = done(await write(story, buyer, { words }))
  const hash = wordsHash({ salt, words: 'The shaft is 24.98 mm.' })
  assert.deepEqual(said, { review: orderId.replace('ord_', 'rev_'), hash, related: false })
  assert.equal(house.one(wordsType, orderId, 'review.1')?.words, 'The shaft is 24.98 mm.')
  const entry = house.entries(orderId).at(-1)
  assert.equal(entry?.topic, 'review.written')
  assert.deepEqual(entry?.body, { review: said.review, version: 1, hash, goods: 5, service: 4, shipment: 3 })
  const kept = JSON.stringify([house.entries(orderId), [...house.tables.outbox.values()]], (_, value) =>
    typeof value === 'bigint' ? String(value) : value,
  )
  assert.ok(!kept.includes('24.98'))
  assert.equal(refusalOf(await write(story, buyer)), 'reviewed-already')
})

test('a cancelled order is reviewed if it was paid, and no order that runs or was never paid', async () => {
  done(await write(await cancelled(), buyer))
  const running = await agreed(wholeTerms, await reviewsHouse())
  assert.equal(refusalOf(await write(running, buyer)), 'order-not-ended')
  await running.house.passTo(later(running.house.clock.now, 61))
  assert.equal(running.order().ended, 'expired')
  assert.equal(refusalOf(await write(running, buyer)), 'order-never-paid')
})

test('the buyer writes until the last moment of its time', async () => {
  const story = await completed()
  const { house } = story
  const until = later(story.order().endedAt ?? '', 30)
  house.clock.now = later(until, 0, 1)
  assert.deepEqual(await write(story, buyer), { kind: 'refused', refused: 'review-time-over', data: { until } })
  house.clock.now = until
  done(await write(story, buyer))
})

test('scores are whole numbers from 1 to 5, and something is said', async () => {
  const story = await completed()
  for (const [more, refused] of [
    [{ goods: 0 }, 'review-score-invalid'],
    [{ shipment: 6 }, 'review-score-invalid'],
    [{ service: 2.5 }, 'review-score-invalid'],
    [{ words: ' \n ' }, 'review-words-missing'],
    [{ words: 'x'.repeat(4001) }, 'review-words-too-long'],
  ] as const)
    assert.equal(refusalOf(await write(story, buyer, more)), refused, JSON.stringify(more))
  assert.equal(story.house.one(reviewType, story.orderId, 'review'), undefined)
  done(await write(story, buyer, { words: 'x'.repeat(4000) }))
})

test('revised once and in time; what it said first stays, and the time to answer begins anew', async () => {
  const story = await completed()
  const { house, orderId } = story
  const revise = (words = 'Rust after a week.') =>
    house.run(reviseReview, { orderId, goods: 2, service: 4, shipment: 3, words, salt }, buyer)
  assert.equal(refusalOf(await revise()), 'not-found')
  done(await write(story, buyer))
  house.clock.now = later(house.clock.now, 5)
  done(await revise())
  const review = house.one(reviewType, orderId, 'review')
  assert.deepEqual([review?.version, review?.goods, review?.revisedAt], [2, 2, house.clock.now])
  assert.equal(review?.answerUntil, later(house.clock.now, 30))
  assert.equal(house.one(wordsType, orderId, 'review.1')?.words, 'As described.')
  assert.equal(refusalOf(await revise()), 'revised-already')
  const late = await completed()
  done(await write(late, buyer))
  late.house.clock.now = later(late.order().endedAt ?? '', 30, 1)
  const again = { orderId: late.orderId, goods: 1, service: 1, shipment: 1, words: 'No.', salt }
  assert.equal(refusalOf(await late.house.run(reviseReview, again, buyer)), 'review-time-over')
})

test('the supplier answers once and in time, and revises once', async () => {
  const story = await completed()
  const { house, orderId } = story
  const answer = (words = 'Thank you.') => house.run(answerReview, { orderId, words, salt }, supplier)
  const revise = (words = 'Thanks.') => house.run(reviseAnswer, { orderId, words, salt }, supplier)
  assert.equal(refusalOf(await answer()), 'not-found')
  done(await write(story, buyer))
  assert.equal(refusalOf(await revise()), 'not-found')
  assert.equal(refusalOf(await answer(' ')), 'review-words-missing')
  const until = house.one(reviewType, orderId, 'review')?.answerUntil ?? ''
  house.clock.now = later(until, 0, 1)
  assert.equal(refusalOf(await answer()), 'review-time-over')
  house.clock.now = until
  done(await answer())
  assert.equal(refusalOf(await answer()), 'answered-already')
  done(await revise())
  assert.equal(refusalOf(await revise()), 'revised-already')
  assert.equal(house.one(answerType, orderId, 'answer')?.version, 2)
  assert.deepEqual(house.topics(orderId).slice(-2), ['review.answered', 'review.answer-revised'])
})

test('a buyer who is related does not count, and is told so; who knows more says otherwise', async () => {
  const story = await completed()
  const { house, orderId } = story
  const member = { userId: 'usr_both', roles: ['admin'], state: 'active' } as const
  await house.seed('cmp_b', [put(memberType, { ...member, companyId: 'cmp_b' })])
  await house.seed('cmp_s', [put(memberType, { ...member, companyId: 'cmp_s' })])
  assert.equal(done(await write(story, buyer)).related, true)
  assert.equal(house.one(reviewType, orderId, 'review')?.relatedBy, 'people')
  const judge = (relatedBy: 'card' | null) => house.run(judgeReview, { orderId, relatedBy }, machine)
  done(await judge(null))
  assert.equal(house.one(reviewType, orderId, 'review')?.relatedBy, undefined)
  done(await judge('card'))
  assert.equal(house.one(reviewType, orderId, 'review')?.relatedBy, 'card')
  const before = house.entries(orderId).length
  done(await judge('card'))
  assert.equal(house.entries(orderId).length, before)
  assert.ok(!JSON.stringify(house.entries(orderId).slice(-2)).includes('card'))
})

test('who has not reviewed is reminded once, a week before; who has, or never paid, is not', async () => {
  const story = await completed()
  const { house, orderId } = story
  const end = () => house.run(remindReview, { orderId, hasEnded: true }, machine)
  done(await end())
  const due = later(story.order().endedAt ?? '', 23)
  assert.deepEqual(house.deadlines(orderId), [`review.remind ${due}`])
  await house.passTo(later(due, 20))
  assert.equal(house.events().filter((topic) => topic === 'review.due').length, 1)
  assert.deepEqual(house.deadlines(orderId), [])
  const done2 = await completed()
  done(await done2.house.run(remindReview, { orderId: done2.orderId, hasEnded: true }, machine))
  done(await write(done2, buyer))
  assert.deepEqual(done2.house.deadlines(done2.orderId), [])
})

test('an order and its review lead to each other', () => {
  assert.equal(orderIdOf(reviewIdOf('ord_019c')), 'ord_019c')
  assert.equal(orderIdOf('ord_019c'), 'ord_')
})
