import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staff } from '../../../tests/house.ts'
import { adverseNoticeType } from './adverse-notice.rules.ts'
import { creditOwnersType } from './application.rules.ts'
import { consentVersion } from './consent.rules.ts'
import { business, companyId, creditHouse, lineId, machine, own, person, quarter } from './credit.testing.ts'
import { creditStatementType } from './credit-statement.rules.ts'
import { creditLineType, lineChangeType } from './line.rules.ts'
import { passApplicationTime } from './pass-application-time.ts'
import type { CreditReview } from './review-application.ts'

const [ann, bob] = [staff('usr_ann'), staff('usr_bob')]
const state = (said: unknown) => (said as { readonly state?: string }).state ?? said
const approve = (limit: bigint, more = {}): CreditReview => {
  return { step: 'decide', outcome: 'approve', limit, reasons: ['decided-otherwise'], note: 'Sound.', ...more }
}
const decline: CreditReview = {
  ...{ step: 'decide', outcome: 'decline', limit: 0n, reasons: ['inflow-low', 'balance-low'], note: 'Too thin.' },
}

test('saved by parts, sent when whole, returned with reasons, corrected, approved: the line', async () => {
  const house = await creditHouse()
  assert.equal(state(await house.start()), 'draft')
  assert.equal(await house.start(), 'application-open')
  assert.equal(await house.submit(), 'credit-application-incomplete')
  await house.save({ part: 'business', business })
  await house.save({ part: 'owners', owners: [person] })
  assert.equal(await house.save({ part: 'consent', version: '2020-01' }), 'consent-differs')
  await house.save({ part: 'consent', version: consentVersion })
  assert.equal(await house.submit(), 'credit-application-incomplete', 'no bank statement yet')
  await house.attach()
  assert.equal(await house.submit(), 'statements-reading')
  await house.read(quarter(1_000_000n))
  assert.equal(state(await house.submit()), 'submitted')
  assert.equal(await house.save({ part: 'business', business }), 'wrong-state')
  await house.review({ step: 'take' }, ann)
  assert.equal(await house.review(approve(4_000_000n), ann), 'not-scored')
  await house.score()
  const reasons = [{ field: 'startedOn', reason: 'The register says another year.' }]
  assert.equal(state(await house.review({ step: 'return', reasons }, ann)), 'returned')
  assert.deepEqual(house.newest()?.reasons, reasons)
  await house.save({ part: 'business', business: { ...business, startedOn: '2020-04' } })
  assert.equal(state(await house.submit()), 'submitted')
  await house.score(3)
  await house.review({ step: 'take' }, ann)
  assert.equal(state(await house.review(approve(4_000_000n), ann)), 'approved')
  const line = house.records(creditLineType, lineId)[0]
  assert.deepEqual([line?.state, line?.limit, line?.companyId], ['open', 4_000_000n, companyId])
  assert.equal(house.records(lineChangeType, lineId)[0]?.note, 'Sound.')
  assert.deepEqual(house.records(adverseNoticeType, companyId), [], 'nobody got less than was asked for')
  assert.equal(await house.start(), 'line-exists')
})

test('declined: reasons, a notice that names who lends, and another application later', async () => {
  const house = await creditHouse()
  await house.sent()
  await house.review({ step: 'take' }, ann)
  assert.equal(await house.review({ ...decline, reasons: [] } as CreditReview, ann), 'credit-reasons-invalid')
  const kind = { ...decline, reasons: ['condition-better'] } as CreditReview
  assert.equal(await house.review(kind, ann), 'credit-reasons-invalid', 'what speaks for it declines nothing')
  assert.equal(await house.review({ ...decline, note: ' ' } as CreditReview, ann), 'reason-missing')
  assert.equal(await house.review(decline, bob), 'taken-by-another')
  assert.equal(state(await house.review(decline, ann)), 'declined')
  const [notice] = house.records(adverseNoticeType, companyId)
  assert.deepEqual([notice?.action, notice?.reasons, notice?.isTold], ['declined', ['inflow-low', 'balance-low'], true])
  assert.equal(notice?.creditor.name, 'Surety Lending LLC')
  assert.ok(house.topics().includes('credit-notice.given'))
  assert.deepEqual(house.records(creditLineType, lineId), [])
  assert.equal(state(await house.start()), 'draft')
})

test('no notice can be made while nobody says who lends', async () => {
  const house = await creditHouse({ isStated: false })
  await house.sent()
  await house.review({ step: 'take' }, ann)
  assert.equal(await house.review(decline, ann), 'creditor-missing')
})

test('above the limit a second person, and never who wrote a part of it', async () => {
  const house = await creditHouse()
  await house.sent({ asked: 9_000_000n }, quarter(4_000_000n))
  await house.review({ step: 'take' }, ann)
  assert.equal(await house.review(approve(9_000_001n), ann), 'limit-invalid')
  assert.equal(state(await house.review(approve(9_000_000n), ann)), 'to-confirm')
  assert.deepEqual(house.records(creditLineType, lineId), [])
  const agree = { step: 'confirm', answer: 'agree', note: 'So it is.' } as const
  assert.equal(await house.review(agree, ann), 'same-person')
  assert.equal(await house.review({ ...agree, note: '' }, bob), 'reason-missing')
  assert.equal(await house.review(agree, { ...bob, person: 'usr_own' }), 'own-application')
  assert.equal(state(await house.review({ ...agree, answer: 'object' }, bob)), 'in-review')
  assert.equal(house.newest()?.decision, undefined)
  await house.review(approve(9_000_000n), ann)
  assert.equal(state(await house.review(agree, bob)), 'approved')
  assert.deepEqual(house.newest()?.decision?.confirmedBy, 'usr_bob')
  assert.equal(house.records(lineChangeType, lineId)[0]?.confirmedBy, 'usr_bob')
})

test('less than was asked for is an offer of its own, with reasons and a notice', async () => {
  const house = await creditHouse()
  await house.sent()
  await house.review({ step: 'take' }, ann)
  assert.equal(await house.review(approve(1_000_000n), ann), 'credit-reasons-invalid')
  assert.equal(state(await house.review(approve(1_000_000n, { reasons: ['inflow-low'] }), ann)), 'approved')
  assert.equal(house.records(adverseNoticeType, companyId)[0]?.action, 'counter-offer')
})

test('a larger business is told that it may ask, and asks in time', async () => {
  const large = async () => {
    const house = await creditHouse()
    await house.sent({ revenue: 100_000_001n })
    await house.review({ step: 'take' }, ann)
    await house.review(decline, ann)
    return { house, notice: () => house.records(adverseNoticeType, companyId)[0] }
  }
  const { house, notice } = await large()
  assert.deepEqual([notice()?.isTold, notice()?.askBy], [false, '2026-04-30T09:00:00.000Z'])
  await house.askReasons(notice()?.noticeId ?? '')
  assert.equal(notice()?.askedAt, house.clock.now)
  const late = await large()
  late.house.clock.now = '2026-04-30T09:00:00.001Z'
  assert.equal(await late.house.askReasons(late.notice()?.noticeId ?? ''), 'reasons-time-over')
})

for (const [title, how, refused] of [
  ['another country', { country: 'DE' }, 'credit-country'],
  ['nobody looked', { isChecked: false }, 'company-not-verified'],
] as const)
  test(`cannot apply: ${title}`, async () => {
    const house = await creditHouse(how)
    assert.equal(await house.start(), refused)
    assert.equal(house.newest(), undefined)
  })

test('a statement that cannot be read says where and why, and counts for nothing', async () => {
  const house = await creditHouse()
  await house.start()
  await house.attach()
  assert.equal(state(await house.attach()), 'reading', 'the same file once')
  await house.read({ line: 7, why: 'no amount' })
  const [statement] = house.records(creditStatementType, companyId)
  assert.deepEqual([statement?.state, statement?.line, statement?.why], ['wrong', 7, 'no amount'])
  await house.save({ part: 'business', business })
  await house.save({ part: 'owners', owners: [person] })
  await house.save({ part: 'consent', version: consentVersion })
  assert.equal(await house.submit(), 'statements-too-few')
})

test('taken back by its company, expired by time, overdue with staff', async () => {
  const house = await creditHouse()
  await house.sent()
  assert.equal(state(await house.withdraw()), 'withdrawn')
  assert.equal(await house.withdraw(), 'wrong-state')
  house.clock.now = '2026-03-02T09:00:00.000Z'
  await house.start()
  const applicationId = house.newest()?.applicationId ?? ''
  const time = { companyId, applicationId }
  const expires = { ...time, deadline: 'credit-application.expires' } as const
  assert.equal(state(await house.run(passApplicationTime, expires, machine)), 'expired')
  const late = await creditHouse()
  await late.sent()
  const about = { companyId, applicationId: late.newest()?.applicationId ?? '' }
  assert.equal(await late.run(passApplicationTime, { ...about, deadline: expires.deadline }, machine), 'wrong-state')
  await late.run(passApplicationTime, { ...about, deadline: 'credit-application.decide-by' }, machine)
  assert.deepEqual([late.newest()?.state, late.newest()?.isOverdue], ['submitted', true])
})

for (const [title, saved, field] of [
  ['no such state', { ...business, region: 'XX' }, 'region'],
  ['begun tomorrow', { ...business, startedOn: '2027-01' }, 'startedOn'],
  ['asks for nothing', { ...business, asked: 0n }, 'asked'],
  ['asks for more than there is', { ...business, asked: 15_000_001n }, 'asked'],
  ['says not what for', { ...business, purpose: ' ' }, 'purpose'],
] as const)
  test(`not saved: ${title}`, async () => {
    const house = await creditHouse()
    await house.start()
    assert.equal(await house.save({ part: 'business', business: saved }), 'credit-application-invalid', field)
    assert.equal(house.newest()?.business, undefined)
  })

test('a key agrees to nothing', async () => {
  const house = await creditHouse()
  await house.start()
  const key = { ...own, kind: 'key' } as const
  assert.equal(await house.save({ part: 'consent', version: consentVersion }, key), 'person-needed')
})

test('nothing personal stands in an entry or an event', async () => {
  const house = await creditHouse()
  await house.sent()
  await house.review({ step: 'take' }, ann)
  await house.review(decline, ann)
  const told = JSON.stringify([...house.tables.outbox.values()]) + JSON.stringify([...house.tables.timeline.values()])
  assert.doesNotMatch(told, /Bea Brewer|1980|Coffee|Too thin|Stock for/)
  assert.equal(house.records(creditOwnersType, companyId)[0]?.owners[0]?.name, 'Bea Brewer')
})
