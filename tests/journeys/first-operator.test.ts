import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { simpleParser } from 'mailparser'
import { foundFirstOperator, readFirstOperator } from '../../server/entry/first-operator.ts'
import type { ProviderSettings } from '../../server/entry/providers.ts'
import { startApi } from '../../server/entry/start-api.ts'
import { startWork } from '../../server/entry/start-work.ts'
import { createLog } from '../../server/platform/log.ts'
import { readPool } from '../../server/platform/postgres.ts'
import { temporaryFolder, testDatabase } from '../database.ts'
import { mailServer } from '../mail-server.ts'
import { askSignIn, signedIn } from './sign-in.ts'
import { atPage, until } from './story.ts'

/** A live house with a database and a mail server of its own, and nobody in it. */

const password = 'a long word of my own'
const providers: ProviderSettings = {
  mode: 'live',
  order: ['stripe'],
  stripe: {
    secretKey: 'sk_live_of_a_test',
    webhookSecrets: ['whsec_of_a_test'],
    currencies: ['USD'],
    longestHold: 'P90D',
    custody: { holder: 'A holder', country: 'NL', ground: 'a licence' },
  },
}

async function liveHouse(t: TestContext) {
  const open: { stop(): Promise<unknown> | undefined }[] = []
  t.after(async () => {
    for (const each of open.reverse()) await each.stop()
  })
  const mails = await mailServer(t)
  const { url: databaseUrl } = await testDatabase(t)
  const dataFolder = temporaryFolder()
  t.after(() => rmSync(dataFolder, { recursive: true, force: true }))
  const pool = readPool(databaseUrl, 1)
  open.push({ stop: () => pool.end() })
  const said: string[] = []
  const command = async (...args: readonly string[]) => {
    const input = readFirstOperator(args)
    assert.ok(input, args.join(' '))
    said.length = 0
    return foundFirstOperator(databaseUrl, input, { mode: 'live', say: (line) => said.push(line) })
  }
  const start = async () => {
    const log = createLog('live', 'error')
    const mail = { url: mails.url, from: 'Surety <no-reply@trade.example>' }
    const settings = { databaseUrl, providers, log, secret: 's'.repeat(40), mail }
    const api = await startApi({ ...settings, port: 0, host: '127.0.0.1', dataFolder })
    open.push(api)
    open.push(await startWork({ ...settings, dataFolder, appUrl: api.url }))
    return api
  }
  /** The link in the first mail to an address whose subject fits. */
  const linkTo = async (address: string, subject: RegExp) => {
    const found = async () => {
      const parsed = await Promise.all(
        mails.came.filter(({ to }) => to.includes(address)).map(({ raw }) => simpleParser(raw)),
      )
      return parsed.filter((mail) => subject.test(mail.subject ?? ''))
    }
    const [mail] = await until(found, ({ length }) => length > 0, `a mail to ${address}`)
    return new URL(/https?:\/\/\S+/.exec(mail?.text ?? '')?.[0] ?? '')
  }
  return { pool, said, command, start, linkTo }
}

type LiveHouse = Awaited<ReturnType<typeof liveHouse>>

/** Signs up, shows that the address is his, joins the company that asked him; answers him at a page. */
async function joins({ linkTo }: LiveHouse, where: { readonly url: string }, address: string) {
  const asked = await linkTo(address, /asks you to join/)
  const [, , company = '', invitation = ''] = asked.pathname.split('/')
  const answer = await askSignIn(where, '/v1/auth/sign-up/email', { email: address, name: address, password })
  assert.equal(answer.status, 200)
  await fetch(await linkTo(address, /Confirm/), { redirect: 'manual' })
  const person = atPage(where.url, await signedIn(where, address, password))
  await person.post(`/v1/companies/${company}/invitations/${invitation}/acceptance`)
  return person
}

const args = ['--name', 'Harbour Trust', '--country', 'NL', '--zone', 'Europe/Amsterdam', '--admin']

test('a live house from nothing to two administrators who check each other', async (t: TestContext) => {
  const house = await liveHouse(t)
  const { pool, said, command } = house
  const rows = async (table: string) => (await pool.query(`select root_id from ${table}`)).rowCount
  assert.equal(await command(...args, 'noor'), false)
  assert.match(said[0] ?? '', /^address-invalid: /)
  for (const table of ['parties.companies', 'parties.invitations', 'platform.timeline', 'platform.outbox'])
    assert.equal(await rows(table), 0, table)
  assert.equal(await command(...args, 'noor@trade.example'), true)
  assert.match(said.join('\n'), /\/invitations\/cmp_operator\/inv_/)
  assert.equal(await command(...args, 'noor@trade.example'), false)
  assert.match(said[0] ?? '', /^invitation-open: /)

  const api = await house.start()
  const noor = await joins(house, api, 'noor@trade.example')
  assert.equal(await command(...args, 'thief@trade.example', '--instead'), false)
  assert.match(said[0] ?? '', /^operator-exists: /)
  const invited = await noor.post('/v1/companies/cmp_operator/invitations', {
    address: 'jo@trade.example',
    roles: ['finance', 'compliance', 'admin'],
  })
  assert.match(String(invited.invitation), /^inv_/)
  const jo = await joins(house, api, 'jo@trade.example')

  const proposed = await noor.post('/v1/policies/parties/versions', {
    values: { invitationTerm: 'P3D' },
    reason: 'shorter',
  })
  const approve = `/v1/policies/parties/versions/${proposed.version}/approval`
  assert.equal((await noor.ask('POST', approve, { body: {} })).status, 403)
  assert.equal((await jo.ask('POST', approve, { body: {} })).status, 201)
  // The sandbox is not here: no company of its, no clock to move.
  assert.equal(await rows('parties.companies'), 1)
  assert.equal((await noor.ask('GET', '/v1/test-clock')).status, 404)
})

test('the sandbox has its operator', async () => {
  const said: string[] = []
  const input = readFirstOperator([...args, 'noor@trade.example'])
  assert.ok(input)
  assert.equal(await foundFirstOperator('', input, { mode: 'sandbox', say: (line) => said.push(line) }), false)
  assert.match(said[0] ?? '', /The sandbox has its operator/)
})

test('a command that is not whole is not understood', () => {
  for (const wrong of [[], ['--name', 'A'], [...args, 'a@b.example', '--roles', 'x'], [...args, 'a@b.example', 'more']])
    assert.equal(readFirstOperator(wrong), undefined, wrong.join(' '))
})
