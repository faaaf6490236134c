import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sha256Hex } from '../../kernel/canonical.ts'
import { buyer, done, refusalOf, staff, supplier } from '../orders/orders.testing.ts'
import { wholeTerms } from '../orders/story.testing.ts'
import { askTranslation } from './ask-translation.ts'
import { claimTextType } from './claim-text.rules.ts'
import { mediator, received } from './claims.testing.ts'
import { contestClaim } from './contest-claim.ts'
import { redactClaimText } from './redact-claim-text.ts'
import { serveTranslation } from './serve-translation.ts'
import { withdrawClaim } from './withdraw-claim.ts'

const SECRET = 'My passport is E4471823.'

/** A claim whose statement says too much; the supplier has a translation of it. */
async function translated() {
  const story = await received(wholeTerms)
  const { house, orderId } = story
  const claimId = await story.file({ text: SECRET })
  const at = { orderId, claimId }
  const texts = () => house.all(claimTextType, orderId)
  const textId = texts().find(({ kind }) => kind === 'statement')?.textId ?? ''
  done(await house.run(askTranslation, at, supplier))
  const served = [{ textId, language: 'zh', text: '我的护照是 E4471823。' }]
  done(await house.run(serveTranslation, { ...at, side: 'supplier', texts: served }, mediator))
  const redact = (more: { readonly textId?: string } = {}, by = mediator) =>
    house.run(redactClaimText, { ...at, textId, reason: 'personal-data', ...more }, by)
  return { ...story, at, texts, textId, served, redact }
}

test('words that staff take away are nowhere any more, of translations too; hash, writer and time stay', async () => {
  const story = await translated()
  const { house, orderId, at, textId } = story
  const before = story.texts().find((each) => each.textId === textId)
  assert.equal(before?.hash, sha256Hex(`${before?.salt}\n${SECRET}`))
  assert.deepEqual(done(await story.redact()), { claim: at.claimId, text: textId, reason: 'personal-data' })
  const after = story.texts().find((each) => each.textId === textId)
  assert.deepEqual([after?.hash, after?.by, after?.writtenAt], [before?.hash, before?.by, before?.writtenAt])
  assert.deepEqual([after?.redactedAt, after?.redactedBy], [house.clock.now, 'usr_mia'])
  for (const { text, salt, redactedFor } of story.texts())
    assert.deepEqual([text, salt, redactedFor], [undefined, undefined, 'personal-data'])
  assert.doesNotMatch(JSON.stringify(story.texts()), /E4471823/)
  assert.equal(house.entries(orderId).at(-1)?.topic, 'claim.text-redacted')
  // The claim goes on as it was.
  done(await house.run(contestClaim, { ...at, text: 'They were fine.' }, supplier))
})

test('a translation alone is taken away, and the original stays', async () => {
  const story = await translated()
  const made = story.texts().find(({ kind }) => kind === 'translation')?.textId ?? ''
  done(await story.redact({ textId: made }))
  assert.deepEqual(
    story.texts().map(({ kind, text }) => [kind, text]),
    [
      ['statement', SECRET],
      ['translation', undefined],
    ],
  )
  done(await story.redact())
})

test('who may not, what is not there, what is gone already; and nothing of it is translated any more', async () => {
  const story = await translated()
  const { house, at, served } = story
  const other = await story.file({ lines: [{ lineNo: 2, lotId: story.lotId, quantity: 1_000000n }] })
  const elsewhere = { ...at, claimId: other, textId: story.textId, reason: 'insult' } as const
  assert.equal(refusalOf(await house.run(redactClaimText, elsewhere, mediator)), 'not-found')
  assert.equal(refusalOf(await story.redact({ textId: 'txt_0' })), 'not-found')
  assert.equal(refusalOf(await story.redact({}, { ...staff, kind: 'key' })), 'person-needed')
  done(await story.redact())
  assert.equal(refusalOf(await story.redact()), 'text-redacted')
  done(await house.run(contestClaim, { ...at, text: 'They were fine.' }, supplier))
  done(await house.run(askTranslation, at, buyer))
  assert.equal(
    refusalOf(await house.run(serveTranslation, { ...at, side: 'buyer', texts: served }, mediator)),
    'text-redacted',
  )
})

test('words of a claim that is over are taken away, too', async () => {
  const story = await translated()
  done(await story.house.run(withdrawClaim, story.at, buyer))
  done(await story.redact())
})
