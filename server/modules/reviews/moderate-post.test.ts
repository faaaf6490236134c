import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '../../kernel/use-case.ts'
import { buyer, done, refusalOf, type Said, staff, supplier } from '../orders/orders.testing.ts'
import type { Story } from '../orders/story.testing.ts'
import { answerReview } from './answer-review.ts'
import { hearObjection } from './hear-objection.ts'
import { moderatePost } from './moderate-post.ts'
import { objectHiding } from './object-hiding.ts'
import { postCaseType, postReportType, postState } from './post-case.rules.ts'
import { redactPost } from './redact-post.ts'
import { reportPost } from './report-post.ts'
import { reviewType } from './review.rules.ts'
import { completed, later, otherStaff, salt, write } from './reviews.testing.ts'
import { reviseReview } from './revise-review.ts'
import { type Part, wordsType } from './words.rules.ts'

const stranger: Actor = { kind: 'user', person: 'usr_x', company: 'cmp_x', roles: ['admin'] }

function desk({ house, orderId }: Story) {
  const state = (part: Part) => {
    const version = house.one(reviewType, orderId, 'review')?.version ?? 0
    return postState(house.one(postCaseType, orderId, part), version)
  }
  return {
    state,
    revise: () => house.run(reviseReview, { orderId, goods: 1, service: 1, shipment: 1, words: 'Rust.', salt }, buyer),
    report: (part: Part = 'review', by = supplier) =>
      house.run(reportPost, { orderId, part, reason: 'offensive', companyId: by.company ?? '' }, by),
    hide: (part: Part = 'review', by = staff) =>
      house.run(moderatePost, { orderId, part, reason: 'personal-data' }, by),
    dismiss: (part: Part = 'review') => house.run(moderatePost, { orderId, part }, staff),
    object: (part: Part = 'review', by = buyer) =>
      house.run(objectHiding, { orderId, part, words: 'It names nobody.', salt }, by),
    hear: (answer: 'keep' | 'show', by = otherStaff) =>
      house.run(hearObjection, { orderId, part: 'review', answer, reason: 'Looked at.' }, by),
    redact: () => house.run(redactPost, { orderId, part: 'review' }, staff),
  }
}
type Desk = ReturnType<typeof desk>

const states: Readonly<Record<string, readonly ((at: Desk) => Promise<Said>)[]>> = {
  shown: [],
  reported: [(at) => at.report()],
  dismissed: [(at) => at.report(), (at) => at.dismiss()],
  hidden: [(at) => at.hide()],
  objected: [(at) => at.hide(), (at) => at.object()],
  kept: [(at) => at.hide(), (at) => at.object(), (at) => at.hear('keep')],
  restored: [(at) => at.hide(), (at) => at.object(), (at) => at.hear('show')],
  redacted: [(at) => at.hide(), (at) => at.redact()],
}

const commands: Readonly<Record<string, (at: Desk) => Promise<Said>>> = {
  revise: (at) => at.revise(),
  report: (at) => at.report('review', stranger),
  hide: (at) => at.hide(),
  dismiss: (at) => at.dismiss(),
  object: (at) => at.object(),
  keep: (at) => at.hear('keep'),
  show: (at) => at.hear('show'),
  redact: (at) => at.redact(),
}

/** How the review stands after a command; what is not here is refused as `wrong-state`, and nothing is done. */
const table: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  shown: { revise: 'shown', report: 'reported', hide: 'hidden' },
  reported: { revise: 'shown', report: 'reported', hide: 'hidden', dismiss: 'dismissed' },
  dismissed: { revise: 'shown', report: 'reported', hide: 'hidden' },
  hidden: { object: 'objected', redact: 'redacted' },
  objected: { keep: 'kept', show: 'restored' },
  kept: { redact: 'redacted' },
  restored: { revise: 'shown' },
  redacted: {},
}

async function reviewed(): Promise<Story> {
  const story = await completed()
  done(await write(story, buyer))
  return story
}

for (const [state, steps] of Object.entries(states))
  for (const [command, give] of Object.entries(commands))
    test(`${state}: ${command}`, async () => {
      const story = await reviewed()
      const at = desk(story)
      for (const step of steps) done(await step(at))
      assert.equal(at.state('review'), state)
      const before = story.house.entries(story.orderId).length
      const said = await give(at)
      const wanted = table[state]?.[command]
      assert.deepEqual([refusalOf(said), at.state('review')], wanted ? [undefined, wanted] : ['wrong-state', state])
      if (wanted === undefined) assert.equal(story.house.entries(story.orderId).length, before)
    })

test('a company reports once, and never what it wrote itself', async () => {
  const story = await reviewed()
  const { report } = desk(story)
  assert.equal(refusalOf(await report('review', buyer)), 'own-post')
  assert.equal(refusalOf(await report('answer')), 'not-found')
  done(await report())
  assert.equal(refusalOf(await report()), 'reported-already')
  done(await report('review', stranger))
  assert.equal(story.house.one(postCaseType, story.orderId, 'review')?.reports, 2)
  assert.equal(story.house.all(postReportType, story.orderId).length, 2)
  assert.ok(!JSON.stringify(story.house.entries(story.orderId)).includes('cmp_x'))
})

test('what was revised is looked at anew, though it was dismissed or shown again', async () => {
  for (const state of ['dismissed', 'restored']) {
    const at = desk(await reviewed())
    for (const step of states[state] ?? []) done(await step(at))
    done(await at.revise())
    done(await at.report())
    done(await at.hide())
    assert.equal(at.state('review'), 'hidden')
  }
})

test('another person hears the objection; who hid it does not, and only its author objects', async () => {
  const story = await reviewed()
  const at = desk(story)
  done(await at.hide())
  assert.equal(refusalOf(await at.object('review', supplier)), 'not-found')
  done(await at.object())
  assert.equal(refusalOf(await at.hear('show', staff)), 'same-person')
  assert.equal(refusalOf(await at.hear('show', { kind: 'key', company: 'cmp_operator', roles: [] })), 'person-needed')
  done(await at.hear('show'))
  assert.deepEqual(story.house.topics(story.orderId).slice(-3), [
    ...['review.hidden', 'review.objected', 'review.shown-again'],
  ])
})

test('nobody objects when the time is over', async () => {
  const story = await reviewed()
  const at = desk(story)
  done(await at.hide())
  const until = later(story.house.clock.now, 14)
  story.house.clock.now = later(until, 0, 1)
  assert.deepEqual(await at.object(), { kind: 'refused', refused: 'appeal-over', data: { until } })
  story.house.clock.now = until
  done(await at.object())
})

test('redacted, the words of every version and of the objection are gone, and their hashes stay', async () => {
  const story = await reviewed()
  const at = desk(story)
  done(await at.revise())
  done(await at.hide())
  done(await at.object())
  done(await at.hear('keep'))
  done(await at.redact())
  const kept = story.house.all(wordsType, story.orderId)
  assert.deepEqual(
    kept.map(({ wordsId, words, salt: with_ }) => [wordsId, words, with_]),
    ['review.1', 'review.2', 'review.objection.2'].map((id) => [id, undefined, undefined]),
  )
  assert.ok(kept.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash)))
})

test('an answer is hidden alone', async () => {
  const story = await reviewed()
  const at = desk(story)
  const said = { orderId: story.orderId, words: 'Call my cousin.', salt }
  done(await story.house.run(answerReview, said, supplier))
  done(await at.hide('answer'))
  assert.deepEqual([at.state('review'), at.state('answer')], ['shown', 'hidden'])
  done(await at.object('answer', supplier))
})
