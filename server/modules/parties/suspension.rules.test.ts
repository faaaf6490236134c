import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staff, testHouse } from '../../../tests/house.ts'
import type { Json, UseCase, Wanted } from '../../kernel/use-case.ts'
import { policyTables } from '../policy/index.ts'
import { appealSuspension } from './appeal-suspension.ts'
import { companyType } from './company.rules.ts'
import { hearSuspension } from './hear-suspension.ts'
import { partiesTables, registerCompany } from './index.ts'
import { reinstateCompany } from './reinstate-company.ts'
import { suspendCompany } from './suspend-company.ts'
import type { LadderStep } from './suspension.rules.ts'

const companyId = 'cmp_s'
const [ann, bob, eve] = [staff('usr_ann'), staff('usr_bob'), staff('usr_eve')]
const own = { kind: 'user', person: 'usr_own', company: companyId, roles: ['admin'] } as const

async function ladder() {
  const house = testHouse([...partiesTables, ...policyTables])
  const company = { companyId, name: 'Sam', country: 'CN', kinds: ['supplier' as const], zone: 'UTC', members: [] }
  await house.run(registerCompany, company, ann)
  const run = async <C, W1 extends Wanted, W2 extends Wanted>(
    what: UseCase<C, Json, W1, W2>,
    input: C,
    by: typeof ann,
  ) => {
    const answer = await house.run(what as never, input as never, by)
    return typeof answer === 'string' ? answer : String((answer as { state?: string }).state ?? 'done')
  }
  const reason = 'why'
  return {
    take: (step: LadderStep, by = ann) => run(suspendCompany as never, { companyId, step, reason }, by),
    lift: (by = bob) => run(reinstateCompany as never, { companyId, reason }, by),
    appeal: () => run(appealSuspension as never, { companyId, reason }, own),
    hear: (answer: 'keep' | 'lift', by = eve) => run(hearSuspension as never, { companyId, answer, reason }, by),
    /** The company as it stands now. */
    now() {
      const { state, takesNoOrders } = house.records(companyType, companyId)[0] ?? {}
      return takesNoOrders ? 'barred' : state
    },
    topics: house.topics,
  }
}
type House = Awaited<ReturnType<typeof ladder>>

const states: Readonly<Record<string, (house: House) => Promise<unknown>>> = {
  nothing: async () => {},
  warned: (house) => house.take('warned'),
  barred: (house) => house.take('no-new-orders'),
  suspended: (house) => house.take('suspended'),
  asked: (house) => house.take('excluded'),
  excluded: async (house) => [await house.take('excluded'), await house.take('excluded', bob)],
  appealed: async (house) => [await house.take('suspended'), await house.appeal()],
}

const commands: Readonly<Record<string, (house: House) => Promise<string>>> = {
  warn: (house) => house.take('warned', bob),
  bar: (house) => house.take('no-new-orders', bob),
  suspend: (house) => house.take('suspended', bob),
  exclude: (house) => house.take('excluded', bob),
  lift: (house) => house.lift(),
  appeal: (house) => house.appeal(),
  grant: (house) => house.hear('lift'),
  keep: (house) => house.hear('keep'),
}

const [no, none, quiet] = ['step-not-higher', 'company-not-suspended', 'nothing-appealed']
/** What each command answers in each state, and how the company stands afterwards. */
const table: Readonly<Record<string, Readonly<Record<string, readonly [string | undefined, string]>>>> = {
  nothing: {
    ...{ warn: ['stands', 'active'], bar: ['stands', 'barred'], suspend: ['stands', 'suspended'] },
    ...{ exclude: ['waits', 'active'], lift: [none, 'active'], appeal: [none, 'active'] },
    ...{ grant: [none, 'active'], keep: [none, 'active'] },
  },
  warned: {
    ...{ warn: [no, 'active'], bar: ['stands', 'barred'], suspend: ['stands', 'suspended'] },
    ...{ exclude: ['waits', 'active'], lift: ['lifted', 'active'], appeal: ['done', 'active'] },
    ...{ grant: [quiet, 'active'], keep: [quiet, 'active'] },
  },
  barred: {
    ...{ warn: [no, 'barred'], bar: [no, 'barred'], suspend: ['stands', 'suspended'] },
    ...{ exclude: ['waits', 'barred'], lift: ['lifted', 'active'], appeal: ['done', 'barred'] },
    ...{ grant: [quiet, 'barred'], keep: [quiet, 'barred'] },
  },
  suspended: {
    ...{ warn: [no, 'suspended'], bar: [no, 'suspended'], suspend: [no, 'suspended'] },
    ...{ exclude: ['waits', 'suspended'], lift: ['lifted', 'active'], appeal: ['done', 'suspended'] },
    ...{ grant: [quiet, 'suspended'], keep: [quiet, 'suspended'] },
  },
  asked: {
    ...{ warn: ['stands', 'active'], bar: ['stands', 'barred'], suspend: ['stands', 'suspended'] },
    ...{ exclude: ['stands', 'closed'], lift: ['dropped', 'active'], appeal: [none, 'active'] },
    ...{ grant: [none, 'active'], keep: [none, 'active'] },
  },
  excluded: {
    ...{ warn: [no, 'closed'], bar: [no, 'closed'], suspend: [no, 'closed'], exclude: [no, 'closed'] },
    ...{ lift: ['waits', 'closed'], appeal: ['done', 'closed'], grant: [quiet, 'closed'], keep: [quiet, 'closed'] },
  },
  appealed: {
    ...{ warn: [no, 'suspended'], bar: [no, 'suspended'], suspend: [no, 'suspended'] },
    ...{ exclude: ['waits', 'suspended'], lift: ['lifted', 'active'], appeal: ['appealed-already', 'suspended'] },
    ...{ grant: ['done', 'active'], keep: ['done', 'suspended'] },
  },
}

for (const [state, come] of Object.entries(states))
  for (const [command, give] of Object.entries(commands))
    test(`under ${state}: ${command}`, async () => {
      const house = await ladder()
      await come(house)
      assert.deepEqual([await give(house), house.now()], table[state]?.[command])
    })

test('an exclusion takes two persons, and so does lifting it; a third one hears its appeal', async () => {
  const house = await ladder()
  await house.take('excluded')
  assert.equal(await house.take('excluded'), 'same-person')
  assert.equal(house.now(), 'active')
  await house.take('excluded', bob)
  assert.equal(await house.lift(ann), 'waits')
  assert.equal(await house.lift(ann), 'same-person')
  await house.appeal()
  assert.equal(await house.hear('lift', ann), 'same-person')
  assert.equal(await house.hear('lift', bob), 'same-person')
  assert.equal(await house.lift(bob), 'lifted')
  assert.equal(house.now(), 'active')
  assert.deepEqual(house.topics().slice(-5), [
    ...['exclusion.asked', 'company.excluded', 'exclusion.lift-asked', 'suspension.appealed', 'company.reinstated'],
  ])
})

test('a higher step can be appealed, though the lower one was', async () => {
  const house = await ladder()
  await house.take('warned')
  await house.appeal()
  await house.hear('keep', bob)
  await house.take('suspended')
  assert.equal(await house.appeal(), 'done')
})
