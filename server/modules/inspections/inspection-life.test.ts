import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accounts } from '../ledger/account.rules.ts'
import { agreed, funded, sampleTerms, shipped, wholeTerms } from '../orders/story.testing.ts'
import { advanceFee } from './advance-fee.ts'
import { answerReport } from './answer-report.ts'
import { appointFirm } from './appoint-firm.ts'
import { attachReport } from './attach-report.ts'
import { bookInspection } from './book-inspection.ts'
import { declineAppointment } from './decline-appointment.ts'
import { fileReport } from './file-report.ts'
import {
  balanced,
  buyer,
  cleanLines,
  done,
  firm,
  firstDay,
  inspecting,
  inspectionsHouse,
  refusalOf,
  staff,
  supplier,
} from './inspections.testing.ts'
import { payFee } from './pay-fee.ts'
import { scheduleVisit } from './schedule-visit.ts'
import { settleContest } from './settle-contest.ts'

const held = (orderId: string) => accounts.inspection(orderId).code
const order = async (content = wholeTerms) => funded(content, await inspectionsHouse())

test('booked, paid, appointed, visited, reported, accepted: the firm has its fee', async () => {
  const story = await order()
  const it = inspecting(story)
  const booked = await it.book()
  assert.deepEqual([booked.state, booked.fee, booked.currency], ['requested', 29_800, 'USD'])
  await it.begin()
  await it.capture()
  assert.deepEqual([it.newest().state, it.newest().held], ['paid', 29_800n])
  assert.equal(story.house.balances()[held(story.orderId)], 29_800)
  assert.deepEqual((await it.appoint()).state, 'appointed')
  await it.schedule()
  assert.equal((await it.report()).verdict, 'pass')
  assert.deepEqual(
    it.results().map(({ lineNo, finding }) => [lineNo, finding.verdict]),
    [
      [1, 'pass'],
      [2, 'pass'],
    ],
  )
  done(await it.run(answerReport, { answer: 'accept' }, buyer))
  assert.deepEqual([it.newest().state, it.newest().outcome, it.newest().held], ['closed', 'paid', 0n])
  const balances = story.house.balances()
  assert.deepEqual([balances[held(story.orderId)], balances['liabilities:payable:cmp_i']], [undefined, 29_800])
  balanced(story)
})

test('every step is on the record of the order, results by line with the hash of what was found', async () => {
  const story = await order()
  const it = inspecting(story)
  await it.reported()
  const said = story.house.entries(story.orderId).filter(({ topic }) => topic.startsWith('inspection.'))
  assert.deepEqual(
    said.map(({ topic }) => topic.replace('inspection.', '')),
    ['booked', 'paid', 'appointed', 'scheduled', 'result-recorded', 'result-recorded', 'report-filed'],
  )
  const result = said.find(({ topic }) => topic === 'inspection.result-recorded')?.body
  assert.deepEqual([result?.line, result?.verdict, result?.inspected, result?.by], [1, 'pass', 20, 'inspector'])
  assert.match(String(result?.results_hash), /^[0-9a-f]{64}$/)
})

test('silence accepts a report', async () => {
  const story = await order()
  const it = inspecting(story)
  await it.reported()
  await story.house.passTo('2026-03-06T00:00:00.000Z')
  assert.deepEqual([it.newest().state, it.newest().outcome], ['closed', 'paid'])
})

test('a supplier books and advances the fee out of what is payable to him, and no more', async () => {
  const house = await inspectionsHouse()
  const story = await funded(wholeTerms, house)
  const it = inspecting(story)
  await it.book({}, supplier)
  assert.equal(refusalOf(await it.run(advanceFee, {}, supplier)), 'above-payable')
  // What another order has earned him.
  const earned = await shipped(wholeTerms, house)
  await earned.receive(earned.lotId)
  const before = house.balances()['liabilities:payable:cmp_s'] ?? 0
  assert.equal(refusalOf(await it.run(advanceFee, {}, buyer)), 'not-your-turn')
  await it.advance()
  assert.deepEqual([it.newest().state, house.balances()['liabilities:payable:cmp_s']], ['paid', before - 29_800])
  await it.appoint()
  await it.schedule()
  await it.report()
  assert.equal(refusalOf(await it.run(answerReport, { answer: 'accept' }, buyer)), 'not-your-turn')
  done(await it.run(answerReport, { answer: 'accept' }, supplier))
  assert.equal(house.balances()['liabilities:payable:cmp_i'], 29_800)
  balanced(story)
})

test('the fee is asked of who booked alone, and the firm sees nothing before it is appointed', async () => {
  const story = await order()
  const it = inspecting(story)
  await it.book({}, supplier)
  assert.equal(refusalOf(await it.run(payFee, { method: 'card' }, buyer)), 'not-your-turn')
  assert.equal(refusalOf(await it.run(scheduleVisit, { on: firstDay }, firm)), 'wrong-state')
})

test('a bank transfer comes too late for a fee', async () => {
  const story = await order()
  const it = inspecting(story)
  await it.book()
  assert.equal(refusalOf(await it.run(payFee, { method: 'wire' }, buyer)), 'method-not-possible')
  await it.begin()
  assert.equal(refusalOf(await it.run(payFee, { method: 'card' }, buyer)), 'attempt-open')
})

const refusedBookings: readonly (readonly [string, Parameters<ReturnType<typeof inspecting>['book']>[0], string])[] = [
  ['a day too soon', { on: '2026-03-11' }, 'inspection-day-invalid'],
  ['a day too far', { on: '2027-03-04' }, 'inspection-day-invalid'],
  ['more than is ordered', { lines: [{ lineNo: 1, quantity: 100_000001n }] }, 'quantity-above-open'],
  [
    'a line twice',
    {
      lines: [
        { lineNo: 1, quantity: 1n },
        { lineNo: 1, quantity: 1n },
      ],
    },
    'nothing-named',
  ],
  ['a line that is none', { lines: [{ lineNo: 7, quantity: 1n }] }, 'quantity-above-open'],
]

for (const [given, more, code] of refusedBookings)
  test(`no booking: ${given}`, async () => {
    const story = await order()
    const input = { orderId: story.orderId, kind: 'inspection', on: firstDay, days: 1, ...more } as const
    assert.equal(refusalOf(await story.house.run(bookInspection, input, buyer)), code)
  })

test('what is shipped is not booked, one service of a kind at a time is, and monitoring beside it', async () => {
  const story = await order()
  const it = inspecting(story)
  await it.book()
  const again = { orderId: story.orderId, kind: 'inspection', on: firstDay, days: 1 } as const
  assert.equal(refusalOf(await story.house.run(bookInspection, again, buyer)), 'inspection-open')
  assert.equal((await it.book({ kind: 'monitoring', days: 2 })).fee, 39_600)
  const gone = await shipped(wholeTerms, await inspectionsHouse())
  const late = { ...again, orderId: gone.orderId }
  assert.equal(refusalOf(await gone.house.run(bookInspection, late, buyer)), 'wrong-state')
})

test('an agreed order may be booked on before it is paid', async () => {
  const story = await agreed(sampleTerms, await inspectionsHouse())
  await inspecting(story).paid()
  assert.equal(inspecting(story).newest().state, 'paid')
})

test('no firm but one that inspects, is active and is no side of the order', async () => {
  const story = await order()
  const it = inspecting(story)
  await it.paid()
  for (const firmId of ['cmp_b', 'cmp_none', 'cmp_s'])
    assert.equal(refusalOf(await it.run(appointFirm, { firmId }, staff)), 'no-such-firm')
})

test('a firm that does not take it leaves it to another', async () => {
  const story = await order()
  const it = inspecting(story)
  await it.paid()
  await it.appoint()
  done(await it.run(declineAppointment, {}, firm))
  assert.deepEqual([it.newest().state, it.newest().firmId], ['paid', undefined])
  assert.equal(refusalOf(await it.run(scheduleVisit, { on: firstDay }, firm)), 'wrong-state')
  await it.appoint()
  assert.equal(it.newest().state, 'appointed')
})

test('a visit is not before the goods are ready, nor after the report is due', async () => {
  const story = await order()
  const it = inspecting(story)
  await it.paid()
  await it.appoint()
  for (const on of ['2026-03-11', '2026-03-27'])
    assert.equal(refusalOf(await it.run(scheduleVisit, { on }, firm)), 'inspection-day-invalid')
  await it.schedule('2026-03-26')
  await it.schedule('2026-03-20')
  assert.equal(it.newest().visitOn, '2026-03-20')
})

test('a report needs the firm’s own file and results that can be', async () => {
  const story = await order()
  const it = inspecting(story)
  await it.paid()
  await it.appoint()
  await it.schedule()
  await story.attach('a'.repeat(64))
  const results = { lines: cleanLines, documents: [] }
  const report = { reportHash: 'a'.repeat(64), finishedBps: 9_000, results }
  assert.equal(refusalOf(await it.run(fileReport, report, firm)), 'no-such-file')
  const file = { sha256: 'e'.repeat(64), bytes: 10n, type: 'application/pdf', name: 'r.pdf' }
  assert.equal(refusalOf(await it.run(attachReport, file, buyer)), 'not-your-turn')
  const reportHash = await it.attach()
  const wrong = { lines: [{ lineNo: 1, inspected: 101, defective: {}, points: [] }], documents: [] }
  assert.equal(refusalOf(await it.run(fileReport, { ...report, reportHash, results: wrong }, firm)), 'results-invalid')
  done(await it.run(fileReport, { ...report, reportHash }, firm))
  assert.equal(refusalOf(await it.run(fileReport, { ...report, reportHash }, firm)), 'wrong-state')
})

test('too little finished judges nothing, and the visit is paid all the same', async () => {
  const story = await order()
  const it = inspecting(story)
  assert.equal((await it.reported({ finishedBps: 7_999 })).verdict, 'not-ready')
  done(await it.run(answerReport, { answer: 'accept' }, buyer))
  assert.deepEqual([it.newest().outcome, story.order().inspectedLines], ['paid', undefined])
})

test('a line that nobody looked at leaves the report incomplete', async () => {
  const story = await order()
  const results = { lines: cleanLines.slice(0, 1), documents: [] }
  assert.equal((await inspecting(story).reported({ results })).verdict, 'incomplete')
})

test('a contested report is decided by staff: upheld, it counts; rejected, the fee goes back', async () => {
  for (const [decision, outcome] of [
    ['uphold', 'paid'],
    ['reject', 'rejected'],
  ] as const) {
    const story = await order()
    const it = inspecting(story)
    await it.reported()
    assert.equal(refusalOf(await it.run(answerReport, { answer: 'contest', reason: ' ' }, supplier)), 'reason-missing')
    done(await it.run(answerReport, { answer: 'contest', reason: 'Nobody came.' }, supplier))
    assert.equal(refusalOf(await it.run(settleContest, { decision }, buyer)), 'not-your-turn')
    assert.ok(!JSON.stringify(story.house.entries(story.orderId)).includes('Nobody came'))
    done(await it.run(settleContest, { decision }, staff))
    assert.deepEqual([it.newest().state, it.newest().outcome], ['closed', outcome])
    const paid = it.feePayment()
    // A rejected report was no service: its processing fee goes back too.
    assert.equal(paid.refunded, decision === 'reject' ? paid.total : 0n)
    balanced(story)
  }
})

test('staff are told again of a contest that nobody decides', async () => {
  const story = await order()
  const it = inspecting(story)
  await it.reported()
  done(await it.run(answerReport, { answer: 'contest', reason: 'Wrong lot.' }, buyer))
  const fired = await story.house.passTo('2026-03-08T00:00:00.000Z')
  assert.equal(fired.filter((name) => name === 'inspection.review').length, 2)
  assert.equal(it.newest().state, 'contested')
})
