import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buyer, done, refusalOf, staff, supplier } from '../orders/orders.testing.ts'
import { funded, wholeTerms } from '../orders/story.testing.ts'
import { answerConsent } from './answer-consent.ts'
import { attachPicture } from './attach-picture.ts'
import { publishStory } from './publish-story.ts'
import { cancelled, completed } from './reviews.testing.ts'
import { saveStory } from './save-story.ts'
import { type StoryTexts, storyConsentType, storyType } from './story.rules.ts'

const texts: StoryTexts = { en: { title: 'Pumps in time', words: 'They came a week early.' } }
const picture = { sha256: 'ab'.repeat(32), bytes: 1000, type: 'image/webp', name: 'pump.webp' }

async function told() {
  const { house, orderId } = await completed()
  const storyId = String(done(await house.run(saveStory, { texts, orders: [orderId] }, staff)).story)
  const state = () => house.one(storyType, storyId, 'story')?.state
  const consents = () => house.all(storyConsentType, storyId).map((each) => `${each.companyId} ${each.state}`)
  const answer = (by: typeof buyer, said: 'given' | 'withdrawn', version = 1) =>
    house.run(answerConsent, { storyId, companyId: by.company ?? '', answer: said, version }, by)
  const publish = (isShown = true) => house.run(publishStory, { storyId, isShown }, staff)
  return { house, orderId, storyId, state, consents, answer, publish }
}

test('a story is shown when both companies agree, and off at once when one takes its word back', async () => {
  const { state, consents, answer, publish, house } = await told()
  assert.deepEqual(consents(), ['cmp_b asked', 'cmp_s asked'])
  assert.deepEqual(await publish(), {
    kind: 'refused',
    refused: 'consent-missing',
    data: { companies: ['cmp_b', 'cmp_s'] },
  })
  done(await answer(buyer, 'given'))
  assert.equal(refusalOf(await publish()), 'consent-missing')
  done(await answer(supplier, 'given'))
  done(await publish())
  assert.equal(state(), 'published')
  done(await answer(buyer, 'withdrawn'))
  assert.equal(state(), 'withdrawn')
  assert.equal(refusalOf(await publish()), 'consent-missing')
  done(await answer(buyer, 'given'))
  done(await publish())
  assert.equal(house.events().filter((topic) => topic === 'story.consent-answered').length, 4)
})

test('a change makes a draft of it and asks anew; the same again changes nothing', async () => {
  const { house, storyId, orderId, state, consents, answer, publish } = await told()
  for (const by of [buyer, supplier]) done(await answer(by, 'given'))
  done(await publish())
  const save = (words: string) =>
    house.run(saveStory, { storyId, texts: { en: { title: 'Pumps in time', words } }, orders: [orderId] }, staff)
  assert.equal(done(await save('They came a week early.')).version, 1)
  assert.equal(state(), 'published')
  assert.equal(done(await save('They came late.')).version, 2)
  assert.deepEqual([state(), consents()], ['draft', ['cmp_b asked', 'cmp_s asked']])
  assert.deepEqual(await answer(buyer, 'given', 1), { kind: 'refused', refused: 'story-changed', data: { version: 2 } })
  done(await answer(buyer, 'given', 2))
  done(await house.run(attachPicture, { storyId, ...picture }, staff))
  assert.deepEqual(consents(), ['cmp_b asked', 'cmp_s asked'])
  assert.equal(done(await house.run(attachPicture, { storyId, ...picture }, staff)).version, 3)
})

test('only about completed orders, each once, in English at least', async () => {
  const { house, orderId } = await told()
  const save = (more: object) => house.run(saveStory, { texts, orders: [orderId], ...more }, staff)
  const running = await funded(wholeTerms, house)
  const off = await cancelled(house)
  for (const [more, refused] of [
    [{ orders: [] }, 'story-orders-invalid'],
    [{ orders: [orderId, orderId] }, 'story-orders-invalid'],
    [{ orders: ['ord_none'] }, 'story-order-not-completed'],
    [{ orders: [orderId, running.orderId] }, 'story-order-not-completed'],
    [{ orders: [off.orderId] }, 'story-order-not-completed'],
    [{ texts: { es: texts.en } }, 'story-invalid'],
    [{ texts: { en: { title: ' ', words: 'x' } } }, 'story-invalid'],
    [{ texts: { ...texts, zh: { title: 'x', words: 'y'.repeat(4001) } } }, 'story-invalid'],
    [{ storyId: 'sty_none' }, 'not-found'],
  ] as const)
    assert.equal(refusalOf(await save(more)), refused, JSON.stringify(more).slice(0, 80))
})

test('who has nothing to do with a story says nothing to it', async () => {
  const { house, storyId } = await told()
  const said = { storyId, companyId: 'cmp_x', answer: 'given', version: 1 } as const
  assert.equal(refusalOf(await house.run(answerConsent, said, { ...buyer, company: 'cmp_x' })), 'not-found')
})

const steps = ['give', 'take back', 'publish', 'take off'] as const
/** How a story stands after a step, by how it stood; what is not here is refused. */
const table: Readonly<Record<string, Partial<Record<(typeof steps)[number], string>>>> = {
  asked: { give: 'draft', 'take back': 'draft' },
  agreed: { 'take back': 'draft', publish: 'published' },
  shown: { 'take back': 'withdrawn', 'take off': 'withdrawn' },
  off: { 'take back': 'withdrawn', publish: 'published' },
}

for (const [stood, row] of Object.entries(table))
  for (const step of steps)
    test(`a story ${stood}: ${step}`, async () => {
      const { answer, publish, state } = await told()
      done(await answer(supplier, 'given'))
      if (stood !== 'asked') done(await answer(buyer, 'given'))
      if (stood === 'shown' || stood === 'off') done(await publish())
      if (stood === 'off') done(await publish(false))
      const before = state()
      const give = {
        give: () => answer(buyer, 'given'),
        'take back': () => answer(buyer, 'withdrawn'),
        publish: () => publish(),
        'take off': () => publish(false),
      }
      const refused = refusalOf(await give[step]())
      assert.deepEqual([refused === undefined, state()], [row[step] !== undefined, row[step] ?? before])
    })
