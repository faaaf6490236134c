import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { startServer } from './server.ts'
import { agreed, drafted, funded, type People, people } from './story.ts'

/** What a company has to do on all its orders, in one answer. */

interface Task {
  readonly order: string
  readonly side: string
  readonly other: string
  readonly held: { readonly amount: number }
  readonly due: { readonly amount: number }
  readonly steps: readonly { readonly code: string; readonly by: string | null }[]
}

async function tasksOf(person: People['buyer']): Promise<readonly Task[]> {
  return (await person.get('/v1/tasks')).data as readonly Task[]
}

const idOf = (path: string) => path.split('/').at(-1)

test('each side reads its own next step, the earliest first, and an ended order is gone', async (t: TestContext) => {
  const who = people(await startServer(t))
  const draft = await drafted(who)
  const paid = await funded(who)
  const due = await agreed(who)
  const ended = await drafted(who)
  await who.buyer.post(`${ended}/cancellation`)
  const buyer = await tasksOf(who.buyer)
  const found = new Map(buyer.map((task) => [task.order, task]))
  assert.deepEqual(new Set(found.keys()), new Set([draft, paid, due].map(idOf)))
  const codes = [draft, paid, due].map((path) => found.get(idOf(path) ?? '')?.steps.map(({ code }) => code))
  assert.deepEqual(codes, [['send-draft'], ['wait-for-supplier'], ['pay']])
  const times = buyer.map(({ steps }) => steps[0]?.by ?? '9')
  assert.deepEqual(times, [...times].sort())
  assert.deepEqual(
    [found.get(idOf(paid) ?? '')?.held.amount, found.get(idOf(due) ?? '')?.due.amount],
    [543_331, 543_331],
  )
  // A draft is its author's alone; the names are those of the other side.
  const supplier = await tasksOf(who.supplier)
  assert.deepEqual(new Set(supplier.map(({ order }) => order)), new Set([paid, due].map(idOf)))
  assert.deepEqual(new Set(supplier.map(({ other }) => other)), new Set(['Lakeside Outfitters']))
  assert.deepEqual(await tasksOf(who.stranger), [])
  assert.equal((await who.staff.ask('GET', '/v1/tasks')).status, 404)
})

test('a task says what the order itself says', async (t: TestContext) => {
  const who = people(await startServer(t))
  const own = await funded(who)
  for (const [side, person] of [
    ['buyer', who.buyer],
    ['supplier', who.supplier],
  ] as const) {
    const { next } = (await person.get(`${own}/coverage`)) as unknown as { next: Record<string, unknown> }
    assert.deepEqual((await tasksOf(person))[0]?.steps, next[side])
  }
})
