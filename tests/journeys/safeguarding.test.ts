import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { charge } from './charge.ts'
import { mailsTo } from './mailbox.ts'
import { startServer } from './server.ts'
import { demoSignIn } from './sign-in.ts'
import { atPage, funded, type Person, people, until } from './story.ts'

interface Breach {
  readonly shortfall: { readonly amount: number; readonly currency: string }
  readonly ended_at: string | null
}

const told = async (person: Person, code: string) =>
  ((await person.get('/v1/notices')).data as readonly { code: string; text: string }[]).filter(
    (each) => each.code === code,
  )

test('client money that is short is told to finance once, and once more when it is whole', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const finance = atPage(server.url, await demoSignIn(server, 'usr_operator_finance'))
  const breaches = async (query = '') =>
    (await finance.get(`/v1/safeguarding-breaches${query}`)).data as readonly Breach[]
  assert.deepEqual(await breaches(), [])
  await charge(server, 500, 'USD')
  const [breach] = await until(breaches, ({ length }) => length > 0, 'the breach')
  assert.deepEqual([breach?.shortfall, breach?.ended_at], [{ amount: 500, currency: 'USD' }, null])
  const [short] = await until(
    () => told(finance, 'safeguarding.short'),
    ({ length }) => length > 0,
    'the notice',
  )
  assert.match(short?.text ?? '', /^Client money is short by USD 5\.00: /)
  const mails = () => mailsTo(server, 'operator.finance@sandbox.example')
  await until(mails, (all) => all.some(({ text }) => text.includes('USD 5.00')), 'the mail')
  const trader = atPage(server.url, await demoSignIn(server, 'usr_supplier_cn_finance'))
  assert.deepEqual(await told(trader, 'safeguarding.short'), [])
  assert.equal((await who.buyer.ask('GET', '/v1/safeguarding-breaches')).status, 404)

  // The fee of a card's payment is ours and covers it.
  await funded(who)
  await until(
    () => told(finance, 'safeguarding.covered'),
    ({ length }) => length > 0,
    'the end',
  )
  assert.deepEqual(await breaches('?state=standing'), [])
  assert.equal((await breaches()).length, 1)
  assert.equal((await told(finance, 'safeguarding.short')).length, 1)
  assert.deepEqual(await server.broken(), [])
})
