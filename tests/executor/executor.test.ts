import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stores } from './house.ts'
import {
  addNote,
  breakThings,
  command,
  fillBox,
  fillByLabel,
  fillIfOtherEmpty,
  fillPurse,
  makeBox,
  moveCoins,
  takeFromPurse,
  writer,
} from './toy.ts'

for (const [store, open] of stores) {
  test(`${store}: a duplicate is replayed in its batch, in a later one and by another server`, async (t) => {
    const house = await open(t)
    const [one, two] = [house.server(), house.server()]
    const same = () => command('c1', { box: 'box_a', coins: 5 })
    const first = await Promise.all([one.submit(fillBox, same()), one.submit(fillBox, same())])
    const later = await Promise.all([one.submit(fillBox, same()), two.submit(fillBox, same())])
    const answers = [...first, ...later].map((each) => (each.kind === 'done' ? each.answer : each))
    assert.equal(new Set(answers.map((each) => JSON.stringify(each))).size, 1)
    assert.deepEqual([...first, ...later].filter((each) => each.kind === 'done' && !each.replayed).length, 1)
  })

  test(`${store}: the same key with another input is refused and changes nothing`, async (t) => {
    const house = await open(t)
    const server = house.server()
    await server.submit(fillBox, command('c1', { box: 'box_a', coins: 5 }))
    const before = await house.kept()
    const other = await server.submit(fillBox, command('c1', { box: 'box_a', coins: 6 }))
    assert.deepEqual(other, { kind: 'refused', refused: 'key-reused' })
    assert.equal(await house.kept(), before)
  })

  test(`${store}: a fresh root is made once, whichever server is asked, and another body is found out`, async (t) => {
    const house = await open(t)
    const [one, two] = [house.server(), house.server()]
    const same = () => command('c1', { label: 'red' })
    const both = await Promise.all([one.submit(makeBox, same()), two.submit(makeBox, same())])
    const boxes = new Set(both.map((each) => (each.kind === 'done' ? JSON.stringify(each.answer) : each.kind)))
    assert.equal(boxes.size, 1)
    const other = await two.submit(makeBox, command('c1', { label: 'blue' }))
    assert.deepEqual(other, { kind: 'refused', refused: 'key-reused' })
    const taken = await two.submit(makeBox, command('c2', { label: 'red' }))
    assert.equal(taken.kind === 'refused' && taken.refused, 'label-taken')
    assert.equal((await one.submit(fillByLabel, command('c3', { label: 'red' }))).kind, 'done')
    const unknown = await one.submit(fillByLabel, command('c4', { label: 'none' }))
    assert.deepEqual(unknown, { kind: 'refused', refused: 'not-found' })
  })

  for (const how of ['throws', 'check', 'unencodable', 'nul', 'foreign', 'entry', 'answer']) {
    // The memory store keeps whatever it is given: only the database can refuse that.
    const atDatabase = ['check', 'unencodable', 'nul'].includes(how)
    if (atDatabase && store === 'memory') continue
    test(`${store}: a command that ${how} hurts no neighbour`, async (t) => {
      const house = await open(t)
      const server = house.server()
      const results = await Promise.all([
        server.submit(fillBox, command('n1', { box: 'box_n', coins: 1 })),
        server.submit(breakThings, command('b', { box: 'box_b', how })),
        // The database judges what is written in the end, so the neighbour must not write over it.
        server.submit(fillBox, command('n2', { box: atDatabase ? 'box_m' : 'box_b', coins: 2 })),
        server.submit(fillBox, command('n3', { box: 'box_n', coins: 3 })),
      ])
      assert.deepEqual(
        results.map((each) => each.kind),
        ['done', 'failed', 'done', 'done'],
      )
      assert.equal(house.faults.length, 1)
      assert.match(await house.kept(), /n3/)
    })
  }

  test(`${store}: refusals leave no trace: strangers, roles, full lists, empty purses`, async (t) => {
    const house = await open(t)
    const server = house.server()
    await server.submit(addNote, command('a', { box: 'box_a', most: 1 }))
    await server.submit(fillPurse, command('p', { purse: 'pur_a', coins: 3 }))
    const before = await house.kept()
    const stranger = { ...writer, company: 'cmp_other' }
    const reader = { ...writer, roles: [] }
    const take = { box: 'box_a', purse: 'pur_a', coins: 4, look: true }
    const results = await Promise.all([
      server.submit(fillBox, command('s', { box: 'box_a', coins: 1 }, stranger)),
      server.submit(fillBox, command('r', { box: 'box_a', coins: 1 }, reader)),
      server.submit(addNote, command('f', { box: 'box_a', most: 1 })),
      server.submit(takeFromPurse, command('t', take)),
    ])
    const refused = results.map((each) => (each.kind === 'refused' ? each.refused : each.kind))
    assert.deepEqual(refused, ['not-found', 'not-allowed', 'full', 'purse-empty'])
    assert.equal(await house.kept(), before)
  })

  test(`${store}: a counter keeps its floor between two servers`, async (t) => {
    const house = await open(t)
    const servers = [house.server(), house.server()]
    await servers[0]?.submit(fillPurse, command('p', { purse: 'pur_a', coins: 10 }))
    const results = await Promise.all(
      Array.from({ length: 30 }, (_, n) => {
        const input = { box: `box_${n}`, purse: 'pur_a', coins: 1, look: true }
        return servers[n % 2]?.submit(takeFromPurse, command(`t${n}`, input))
      }),
    )
    const took = results.filter((each) => each?.kind === 'done').length
    const empty = results.filter((each) => each?.kind === 'refused' && each.refused === 'purse-empty').length
    assert.deepEqual([took, empty], [10, 20])
  })

  test(`${store}: a decision that does not look at a counter cannot break its floor`, async (t) => {
    const house = await open(t)
    const server = house.server()
    await server.submit(fillPurse, command('p', { purse: 'pur_a', coins: 1 }))
    const input = { box: 'box_a', purse: 'pur_a', coins: 2, look: false }
    assert.equal((await server.submit(takeFromPurse, command('t', input))).kind, 'failed')
    const fits = { ...input, coins: 1 }
    assert.equal((await server.submit(takeFromPurse, command('u', fits))).kind, 'done')
  })

  test(`${store}: write skew cannot happen between two servers`, async (t) => {
    const house = await open(t)
    for (let n = 0; n < 20; n += 1) {
      const [left, right] = [`box_l${n}`, `box_r${n}`]
      const results = await Promise.all([
        house.server().submit(fillIfOtherEmpty, command(`l${n}`, { box: left, other: right })),
        house.server().submit(fillIfOtherEmpty, command(`r${n}`, { box: right, other: left })),
      ])
      assert.equal(results.filter((each) => each.kind === 'done').length, 1)
      if (store === 'PostgreSQL' && n === 4) break
    }
  })

  test(`${store}: a list read under lock has no phantoms`, async (t) => {
    const house = await open(t)
    const servers = [house.server(), house.server()]
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        servers[n % 2]?.submit(addNote, command(`n${n}`, { box: 'box_a', most: 7 })),
      ),
    )
    assert.equal(results.filter((each) => each?.kind === 'done').length, 7)
  })

  test(`${store}: roots of the second round, crossed by two servers, lose no coin`, async (t) => {
    const house = await open(t)
    const servers = [house.server(), house.server()]
    for (let n = 0; n < 5; n += 1)
      await servers[0]?.submit(fillBox, command(`fill${n}`, { box: `box_${n}`, coins: 100 }))
    const results = await Promise.all(
      Array.from({ length: 100 }, (_, n) => {
        const input = { from: `box_${n % 5}`, to: `box_${(n * 3 + 1) % 5}`, coins: 1 }
        const sent = input.from === input.to ? { ...input, to: 'box_9' } : input
        return servers[n % 2]?.submit(moveCoins, command(`m${n}`, sent))
      }),
    )
    assert.ok(results.every((each) => each?.kind === 'done'))
    const look = house.server()
    let coins = 0
    for (const box of [0, 1, 2, 3, 4, 9]) {
      const seen = await look.submit(fillBox, command(`look${box}`, { box: `box_${box}`, coins: 0 }))
      coins += Number((seen as unknown as { answer: { coins: number } }).answer.coins)
    }
    assert.equal(coins, 500)
  })

  test(`${store}: a full queue says busy, and drain answers the rest`, async (t) => {
    const house = await open(t)
    const server = house.server({ queueInteractive: 3, batchCommands: 1 })
    const results = Array.from({ length: 6 }, (_, n) =>
      server.submit(fillBox, command(`q${n}`, { box: 'box_q', coins: 1 })),
    )
    const drained = server.drain()
    const kinds = (await Promise.all(results)).map((each) => each.kind)
    await drained
    assert.deepEqual(kinds, ['done', 'done', 'done', 'busy', 'busy', 'busy'])
    assert.equal((await server.submit(fillBox, command('late', { box: 'box_q', coins: 1 }))).kind, 'busy')
  })
}
