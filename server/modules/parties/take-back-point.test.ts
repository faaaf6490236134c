import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staff, testHouse } from '../../../tests/house.ts'
import { put, useCase } from '../../kernel/use-case.ts'
import { policyTables } from '../policy/index.ts'
import type { Company } from './company.rules.ts'
import { companyType } from './company.rules.ts'
import { partiesTables } from './index.ts'
import type { Point } from './point.rules.ts'
import { pointType } from './point.rules.ts'
import { suspendCompany } from './suspend-company.ts'
import { takeBackPoint } from './take-back-point.ts'

const companyId = 'cmp_s'
const [ann, bob] = [staff('usr_ann'), staff('usr_bob')]

/** A company with its points, as they may have been given. */
const seeding = useCase({
  name: 'parties.seed-points',
  action: 'x',
  root: (input: { readonly company: Company; readonly points: readonly Point[] }) => input.company.companyId,
  reads: () => ({}),
  sides: () => [],
  decide: (_, { company, points }) => ({
    answer: null,
    changes: [put(companyType, company), ...points.map((point) => put(pointType, point))],
  }),
})

async function house(state: Company['state'], worth: readonly number[]) {
  const made = testHouse([...partiesTables, ...policyTables])
  const company: Company = { companyId, name: 'Sam', country: 'CN', kinds: ['supplier'], zone: 'UTC', state }
  const points = worth.map(
    (each, n): Point => ({
      ...{ companyId, pointId: `clm_${n}`, side: 'supplier', rule: 'decided-against', points: each },
      ...{ orderId: 'ord_1', orderNumber: 'A1', claimId: `clm_${n}` },
      ...{ givenAt: '2026-02-01T00:00:00.000Z', expiresAt: '2027-02-01T00:00:00.000Z' },
    }),
  )
  await made.run(seeding, { company, points }, ann)
  const back = (by = ann, reason = 'A mistake.', pointId = 'clm_0') =>
    made.run(takeBackPoint, { companyId, pointId, reason }, by)
  const stateNow = () => made.records(companyType, companyId)[0]?.state
  const first = () => made.records(pointType, companyId)[0]
  return { ...made, back, stateNow, first }
}

test('two persons take points back: the first says why, the second does it', async () => {
  const { back, first, topics, stateNow } = await house('active', [6])
  assert.deepEqual(await back(), { point: 'clm_0', state: 'waits' })
  assert.equal(first()?.takenBackAt, undefined)
  assert.equal(await back(ann), 'same-person')
  assert.deepEqual(await back(bob, 'I agree.'), { point: 'clm_0', state: 'taken-back' })
  const point = first()
  assert.deepEqual([point?.askedBackBy, point?.askedBackFor, point?.takenBackBy], ['usr_ann', 'A mistake.', 'usr_bob'])
  assert.deepEqual(topics(), ['points.taken-back'])
  assert.equal(stateNow(), 'active')
})

test('a program is no second person, nor a first one', async () => {
  const { back, first } = await house('active', [6])
  const key = { ...bob, kind: 'key' } as const
  assert.equal(await back(key), 'person-needed')
  await back(ann)
  assert.equal(await back(key), 'person-needed')
  assert.equal(first()?.takenBackAt, undefined)
})

const refused = [
  { name: 'a point that is not there', pointId: 'clm_9', reason: 'Why.', is: 'not-found' },
  { name: 'without a reason', pointId: 'clm_0', reason: '  ', is: 'reason-missing' },
] as const
for (const { name, pointId, reason, is } of refused)
  test(`refused: ${name}`, async () => {
    const { back, first } = await house('active', [6])
    assert.equal(await back(ann, reason, pointId), is)
    assert.equal(first()?.askedBackBy, undefined)
  })

test('refused: what was taken back already or has expired', async () => {
  const { back, clock } = await house('active', [6, 3])
  await back()
  await back(bob)
  assert.equal(await back(bob), 'point-over')
  clock.now = '2027-02-01T00:00:00.000Z'
  assert.equal(await back(ann, 'Too late.', 'clm_1'), 'point-over')
})

test('a closed company is open again when too few are left, and stays closed while enough count', async () => {
  const { back, stateNow, topics } = await house('closed', [6, 24, 18, 6])
  await back()
  await back(bob)
  assert.equal(stateNow(), 'closed')
  await back(ann, 'This one, too.', 'clm_3')
  await back(bob, 'Yes.', 'clm_3')
  assert.equal(stateNow(), 'active')
  assert.deepEqual(topics(), ['points.taken-back', 'points.taken-back', 'company.reopened'])
})

test('a company that was suspended before is suspended again', async () => {
  const { run, back, stateNow } = await house('active', [48])
  await run(suspendCompany, { companyId, reason: 'A check is missing.' }, ann)
  const company = { companyId, name: 'Sam', country: 'CN', kinds: ['supplier'], zone: 'UTC', state: 'closed' } as const
  await run(seeding, { company, points: [] }, ann)
  await back()
  await back(bob)
  assert.equal(stateNow(), 'suspended')
})
