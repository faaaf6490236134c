import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staff } from '../../../tests/house.ts'
import { adverseNoticeType } from './adverse-notice.rules.ts'
import type { LineToChange } from './change-line.ts'
import { companyId, creditHouse, lineId, machine, quarter } from './credit.testing.ts'
import { creditLineType, lineChangeType } from './line.rules.ts'
import { noticeSheet, noticeWords } from './notice-template.rules.ts'
import { passLineTime } from './pass-line-time.ts'

const [ann, bob] = [staff('usr_ann'), staff('usr_bob')]

async function opened(asked = 4_000_000n) {
  const house = await creditHouse()
  await house.sent({ asked }, quarter(4_000_000n))
  await house.review({ step: 'take' }, ann)
  const decision = { outcome: 'approve', limit: asked, reasons: ['decided-otherwise'], note: 'Sound.' } as const
  await house.review({ step: 'decide', ...decision }, ann)
  return {
    ...house,
    line: () => house.records(creditLineType, lineId)[0],
    notices: () => house.records(adverseNoticeType, lineId),
  }
}
const change = (step: LineToChange['step'], reason: string, limit?: bigint): LineToChange => {
  return { step, reasons: [reason], note: 'See the file.', ...(limit === undefined ? {} : { limit }) }
}

test('raised by one up to the limit, above it by two', async () => {
  const house = await opened()
  assert.equal(await house.change(change('raise', 'condition-better', 4_000_000n), ann), 'limit-invalid')
  assert.equal(await house.change(change('raise', 'condition-better', 15_000_001n), ann), 'limit-invalid')
  await house.change(change('raise', 'condition-better', 5_000_000n), ann)
  assert.equal(house.line()?.limit, 5_000_000n)
  assert.deepEqual(await house.change(change('raise', 'condition-better', 5_000_001n), ann), {
    line: lineId,
    waits: true,
  })
  assert.equal(house.line()?.limit, 5_000_000n)
  assert.equal(await house.change(change('raise', 'condition-better', 6_000_000n), bob), 'change-waits')
  assert.equal(await house.change(change('keep', 'decided-otherwise'), bob), 'change-waits')
  assert.equal(await house.answer('agree', 'So it is.', ann), 'same-person')
  assert.deepEqual(await house.answer('agree', 'So it is.', bob), { line: lineId, waits: false })
  assert.equal(house.line()?.limit, 5_000_001n)
  assert.equal(house.records(lineChangeType, lineId).at(-1)?.confirmedBy, 'usr_bob')
  assert.equal(await house.answer('agree', 'Once more.', bob), 'no-change-waits')
})

test('a raise that waits holds no suspension up, and is gone with it', async () => {
  for (const step of ['suspend', 'lower', 'close'] as const) {
    const house = await opened()
    await house.change(change('raise', 'condition-better', 9_000_000n), ann)
    await house.change(change(step, 'asked-by-company', step === 'lower' ? 1_000_000n : undefined), bob)
    assert.equal(house.line()?.proposed, undefined)
    assert.notDeepEqual([house.line()?.state, house.line()?.limit], ['open', 4_000_000n], step)
    assert.equal(await house.answer('agree', 'So it is.', bob), 'no-change-waits')
  }
})

test('a second person objects, and nothing has changed', async () => {
  const house = await opened()
  await house.change(change('raise', 'condition-better', 9_000_000n), ann)
  await house.answer('object', 'Too much.', bob)
  assert.deepEqual([house.line()?.limit, house.line()?.proposed], [4_000_000n, undefined])
  assert.equal(house.records(lineChangeType, lineId).length, 1)
})

test('lowered and suspended for reasons of credit: a notice; for what the company wants: none', async () => {
  const house = await opened()
  assert.equal(await house.change(change('lower', 'condition-better', 1n), ann), 'credit-reasons-invalid')
  await house.change(change('lower', 'condition-worse', 2_000_000n), ann)
  await house.change(change('suspend', 'asked-by-company'), ann)
  assert.equal(house.line()?.state, 'suspended')
  await house.change(change('reopen', 'decided-otherwise'), ann)
  await house.change(change('suspend', 'overdue-here'), ann)
  await house.change(change('close', 'business-unverified'), ann)
  assert.deepEqual(
    house.notices().map(({ action }) => action),
    ['lowered', 'closed'],
  )
  assert.equal(await house.change(change('reopen', 'decided-otherwise'), ann), 'wrong-state')
})

test('a line that was closed is opened again by another application, as the same line', async () => {
  const house = await opened()
  await house.change(change('close', 'asked-by-company'), ann)
  house.clock.now = '2026-03-02T09:00:00.000Z'
  await house.sent({ asked: 1_000_000n })
  await house.review({ step: 'take' }, ann)
  const decision = { outcome: 'approve', limit: 1_000_000n, reasons: ['decided-otherwise'], note: 'Sound.' } as const
  await house.review({ step: 'decide', ...decision }, ann)
  assert.deepEqual([house.line()?.state, house.line()?.limit, house.line()?.changes], ['open', 1_000_000n, 3])
  assert.equal(house.line()?.applicationId, house.newest()?.applicationId)
})

test('the day of review: it waits for staff and goes on; kept, it has another day', async () => {
  const house = await opened()
  const day = house.line()?.reviewAt ?? ''
  house.clock.now = day
  await house.run(passLineTime, { lineId }, machine)
  assert.deepEqual([house.line()?.state, house.line()?.isReviewDue], ['open', true])
  await house.change(change('keep', 'decided-otherwise'), ann)
  assert.equal(house.line()?.isReviewDue, false)
  assert.ok((house.line()?.reviewAt ?? '') > day)
})

test('who wrote the application changes no line', async () => {
  const house = await opened()
  const author = { ...ann, person: 'usr_own' }
  assert.equal(await house.change(change('raise', 'condition-better', 5_000_000n), author), 'own-application')
})

test('a notice says who, what, why, and the law, and nothing of points or people', async () => {
  const house = await opened()
  await house.change(change('suspend', 'condition-worse'), ann)
  const [notice] = house.notices()
  assert.ok(notice)
  const words = noticeWords(notice)
  assert.match(words.opening, /suspended/)
  assert.deepEqual(words.reasons, ['Deterioration in financial condition'])
  assert.match(words.law[0] ?? '', /Equal Credit Opportunity Act.*Federal Trade Commission/)
  assert.equal(words.law.length, 1)
  const printed = JSON.stringify(noticeSheet(notice, ['Bean']))
  assert.match(printed, /Surety Lending LLC.*1 Main St.*Austin, TX/)
  assert.doesNotMatch(printed, /See the file|usr_|score|Bea Brewer/)
})

test('a notice for Ohio adds its law; one that only tells of the right names no reason', async () => {
  const house = await opened()
  await house.change(change('suspend', 'condition-worse'), ann)
  const [notice] = house.notices()
  assert.ok(notice)
  assert.match(noticeWords({ ...notice, region: 'OH' }).law[1] ?? '', /Ohio civil rights commission/)
  const untold = { ...notice, isTold: false, askBy: '2026-05-01T00:00:00.000Z' }
  assert.deepEqual(noticeWords(untold).reasons, [])
  assert.match(noticeWords(untold).rightToAsk ?? '', /within 60 days.*/)
  assert.deepEqual(noticeWords({ ...untold, askedAt: notice.at }).reasons, ['Deterioration in financial condition'])
  assert.equal(notice.companyId, companyId)
})
