import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayAt, lineWithDraws } from './credit-draws.ts'
import { startServer } from './server.ts'
import { signedInAs } from './sign-in.ts'
import { advance, type Body, people, until } from './story.ts'

/** Promises to pay a draw: given on its page or written down by staff, kept or broken by the facts alone. */

const late = '/v1/credit-draws/drw_late'

test('the buyer promises, nobody reminds him; one is kept by what comes, the next broken by time', async (t) => {
  const server = await startServer(t)
  await lineWithDraws(server, 'cmp_buyer_us', { drw_late: ['net-30', 31] })
  const who = people(server)
  const [buyer, finance, other] = await Promise.all([
    signedInAs(server, 'usr_buyer_us_admin'),
    signedInAs(server, 'usr_operator_finance'),
    signedInAs(server, 'usr_buyer_nl_admin'),
  ])
  const promise = async (days: number, amount: number) => ({ amount, pay_by: await dayAt(server, days) })
  const promises = async () => {
    const draw = (await buyer.get(late)) as { promises: readonly Body[]; may_promise: boolean }
    return { states: draw.promises.map(({ state, note }) => [state, note]), may: draw.may_promise }
  }
  assert.equal((await other.ask('POST', `${late}/promises`, { body: await promise(4, 50_000) })).status, 404)
  await buyer.post(`${late}/promises`, await promise(4, 50_000))
  assert.deepEqual(await promises(), { states: [['open', null]], may: false })
  const again = await finance.ask('POST', `${late}/promises`, { body: await promise(4, 50_000) })
  assert.deepEqual([again.status, again.body.code], [409, 'promise-open'])
  await buyer.post(`${late}/repayments`, { method: 'card', token: 'card-ok', amount: 50_000 })
  await until(promises, ({ states }) => states[0]?.[0] === 'kept', 'the promise to be kept')
  const note = 'Dana, by telephone.'
  await advance(who, 'P1D')
  await finance.post(`${late}/promises`, { ...(await promise(5, 20_000)), note })
  const desk = (await finance.get('/v1/credit-draws')).data as readonly Body[]
  assert.equal(((desk[0] as Body).promise as Body).state, 'open')
  const told = async () =>
    ((await buyer.get('/v1/notices?limit=100')).data as readonly Body[]).map(({ code }) => code as string)
  const before = (await told()).filter((code) => code === 'draw.reminded').length
  await advance(who, 'P5D')
  assert.equal((await told()).filter((code) => code === 'draw.reminded').length, before)
  await advance(who, 'P2D')
  await until(told, (codes) => codes.includes('promise.broken'), 'the notice')
  assert.deepEqual(
    (await promises()).states.map(([state]) => state),
    ['kept', 'broken'],
  )
  const seen = (await finance.get(late)) as { promises: readonly Body[] }
  assert.equal(seen.promises[1]?.note, note)
  const third = await buyer.ask('POST', `${late}/promises`, { body: await promise(9, 1_000) })
  assert.deepEqual([third.body.code, third.body.data], ['promises-used', { most: 2 }])
})
