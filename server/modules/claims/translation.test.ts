import assert from 'node:assert/strict'
import { test } from 'node:test'
import { put } from '../../kernel/use-case.ts'
import { buyer, done, refusalOf, staff, supplier } from '../orders/orders.testing.ts'
import { askTranslation } from './ask-translation.ts'
import { claimType } from './claim.rules.ts'
import { claimTextType } from './claim-text.rules.ts'
import { dayAfter, mediator, received } from './claims.testing.ts'
import { contestClaim } from './contest-claim.ts'
import { decisionType } from './decision.rules.ts'
import { escalateClaim } from './escalate-claim.ts'
import { openRound } from './open-round.ts'
import { serveTranslation } from './serve-translation.ts'

async function served() {
  const story = await received()
  const { house, orderId } = story
  const claimId = await story.file()
  const at = { orderId, claimId }
  const textId = house.all(claimTextType, orderId).find((each) => each.kind === 'statement')?.textId ?? ''
  const texts = [{ textId, language: 'zh', text: '十台泵漏水。' }]
  return {
    ...story,
    claimId,
    texts,
    clocks: () => story.claim(claimId).clocks,
    ask: (by = supplier) => house.run(askTranslation, at, by),
    serve: (side: 'buyer' | 'supplier' = 'supplier', given = texts, by = staff) =>
      house.run(serveTranslation, { ...at, side, texts: given }, by),
  }
}

test('who has to answer asks for a translation: his clocks stand still for two days at most', async () => {
  const { ask, clocks } = await served()
  const before = clocks()
  done(await ask())
  for (const name of ['claim.answer', 'claim.silence', 'claim.escalation'] as const)
    assert.equal(clocks()[name], dayAfter(before[name] ?? '', 2), name)
  assert.equal(refusalOf(await ask()), 'translation-asked')
})

test('nothing runs out while it stands still, and everything goes on when nobody has served it', async () => {
  const { house, ask, claim, claimId, clocks } = await served()
  const { 'claim.answer': answer = '', 'claim.escalation': escalation = '' } = clocks()
  done(await ask())
  await house.passTo(dayAfter(answer, 1))
  assert.equal(claim(claimId).state, 'answering')
  await house.passTo(dayAfter(escalation, 1))
  assert.equal(claim(claimId).state, 'answering')
  await house.passTo(dayAfter(escalation, 3))
  assert.equal(claim(claimId).state, 'evidence')
})

test('what was left when he asked is left when it has come, and it stands beside the original', async () => {
  const { house, orderId, ask, serve, clocks, texts } = await served()
  const before = clocks()['claim.answer'] ?? ''
  const asked = house.clock.now
  done(await ask())
  await house.passTo(dayAfter(asked, 0.5))
  done(await serve())
  assert.equal(clocks()['claim.answer'], dayAfter(before, 0.5))
  const made = house.all(claimTextType, orderId).find((each) => each.kind === 'translation')
  assert.deepEqual([made?.translates, made?.language, made?.text], [texts[0]?.textId, 'zh', '十台泵漏水。'])
  assert.equal(refusalOf(await serve()), 'translation-not-asked')
})

test('after the two days a translation moves nothing', async () => {
  const { house, ask, serve, clocks } = await served()
  done(await ask())
  const moved = clocks()
  await house.passTo(dayAfter(house.clock.now, 2.5))
  done(await serve())
  assert.deepEqual(clocks(), moved)
})

test('a clock that ended meanwhile does not begin again', async () => {
  const { house, orderId, claimId, ask, serve, clocks } = await served()
  const before = clocks()
  done(await ask())
  done(await house.run(contestClaim, { orderId, claimId, text: 'They are dry.' }, supplier))
  done(await serve())
  const { 'claim.silence': _, ...left } = before
  assert.deepEqual(clocks(), left)
})

test('in the round of evidence it stands still for both, and the file stays open', async () => {
  const { house, orderId, claimId, ask, serve, claim } = await served()
  await house.passTo(dayAfter(house.clock.now, 4))
  done(await house.run(escalateClaim, { orderId, claimId }, buyer))
  assert.equal(refusalOf(await ask()), 'nothing-runs')
  done(await house.run(openRound, { orderId, claimId }, mediator))
  const until = claim(claimId).evidenceUntil ?? ''
  done(await ask(buyer))
  assert.equal(claim(claimId).evidenceUntil, dayAfter(until, 2))
  done(await ask())
  assert.equal(claim(claimId).evidenceUntil, dayAfter(until, 4))
  await house.passTo(dayAfter(until, 3))
  assert.equal(claim(claimId).clocks['claim.decision'], undefined)
  done(await serve())
  done(await serve('buyer'))
})

test('reasons that wait for a second person are not translated for anybody', async () => {
  const story = await received()
  const { house, orderId, lotId } = story
  const claimId = await story.file({ lines: [{ lineNo: 1, lotId, quantity: 100_000000n }] })
  const evidence = await story.toFile(claimId)
  const parts = [{ lineNo: 1, amount: 100_000n }]
  done(await story.decide(claimId, { parts, finding: 'supplier', evidence: [evidence] }))
  const [waiting] = house.all(decisionType, orderId)
  assert.equal(waiting?.state, 'waiting')
  const claim = story.claim(claimId)
  const wish = { by: 'supplier', askedAt: claim.filedAt, until: claim.filedAt, clocks: {} } as const
  await house.seed(orderId, [put(claimType, { ...claim, translations: [wish] })])
  const texts = [{ textId: waiting.textId ?? '', language: 'zh', text: '泵漏水。' }]
  const served = house.run(serveTranslation, { orderId, claimId, side: 'supplier', texts }, staff)
  assert.equal(refusalOf(await served), 'text-unknown')
})

test('who may, and of what', async () => {
  const { ask, serve, texts } = await served()
  assert.equal(refusalOf(await ask(buyer)), 'not-your-turn')
  assert.equal(refusalOf(await serve()), 'translation-not-asked')
  done(await ask())
  assert.equal(refusalOf(await serve('buyer')), 'translation-not-asked')
  const [text] = texts
  assert.ok(text)
  assert.equal(refusalOf(await serve('supplier', [{ ...text, textId: 'txt_other' }])), 'text-unknown')
  assert.equal(refusalOf(await serve('supplier', [{ ...text, text: ' ' }])), 'text-missing')
  assert.equal(refusalOf(await serve('supplier', texts, supplier)), 'not-your-turn')
})
