import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { type TestContext, test } from 'node:test'
import { longTest } from '../long.ts'
import { startServer, type TestServer } from './server.ts'
import { askSignIn, cookiesOf, newcomer } from './sign-in.ts'
import { atPage } from './story.ts'

const robin = { userId: 'usr_robin', name: 'Robin Vale', address: 'robin@vale.example' }
const password = 'surety-sandbox-demo'

function fromBase32(text: string): Buffer {
  const bits = [...text].map((each) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(each).toString(2).padStart(5, '0'))
  const bytes = bits.join('').match(/.{8}/g) ?? []
  return Buffer.from(bytes.map((each) => Number.parseInt(each, 2)))
}

/** The code of an authenticator app (RFC 6238): six digits, new every thirty seconds. */
function codeOf(uri: string, at = Date.now()): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const secret = fromBase32(new URL(uri).searchParams.get('secret') ?? '')
  const digest = createHmac('sha1', secret).update(counter).digest()
  const start = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(start) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

interface Told {
  readonly status: number
  readonly said: { readonly [field: string]: unknown }
  readonly cookies: string
}

async function tell(server: TestServer, path: string, body: object, cookie?: string): Promise<Told> {
  const answer = await askSignIn(server, `/v1/auth${path}`, body, cookie === undefined ? {} : { cookie })
  const said = (await answer.json().catch(() => null)) ?? {}
  return { status: answer.status, said: said as Told['said'], cookies: cookiesOf(answer) }
}

const me = async ({ url }: TestServer, cookie: string) => (await atPage(url, cookie).ask('GET', '/v1/me')).status

/** A person with an authenticator app: its address and the codes for a day without it. */
async function secured(server: TestServer) {
  const cookie = await newcomer(server, robin)
  assert.equal((await tell(server, '/two-factor/enable', { password: 'not the right one' }, cookie)).status, 400)
  const { said } = await tell(server, '/two-factor/enable', { password }, cookie)
  const [uri, codes] = [String(said.totpURI), said.backupCodes as readonly string[]]
  // It is asked for only once the person has shown that the app works.
  assert.notEqual(await firstStep(server), '')
  assert.equal((await tell(server, '/two-factor/verify-totp', { code: '000000' }, cookie)).status, 401)
  const done = await tell(server, '/two-factor/verify-totp', { code: codeOf(uri) }, cookie)
  assert.equal(done.status, 200)
  return { uri, codes, cookie: done.cookies }
}

/** Signs in with the password; the cookies that come of it. */
async function firstStep(server: TestServer): Promise<string> {
  return (await tell(server, '/sign-in/email', { email: robin.address, password })).cookies
}

test('with a second factor the password alone opens nothing', async (t: TestContext) => {
  const server = await startServer(t)
  const { uri } = await secured(server)
  const half = await firstStep(server)
  assert.doesNotMatch(half, /session_token=[^;]/)
  assert.equal(await me(server, half), 401)
  const wrong = await tell(server, '/two-factor/verify-totp', { code: '000000' }, half)
  assert.deepEqual([wrong.status, /session_token=[^;]/.test(wrong.cookies)], [401, false])
  const old = codeOf(uri, Date.now() - 10 * 60_000)
  assert.equal((await tell(server, '/two-factor/verify-totp', { code: old }, half)).status, 401)
  const right = await tell(server, '/two-factor/verify-totp', { code: codeOf(uri) }, half)
  assert.deepEqual([right.status, await me(server, right.cookies)], [200, 200])
})

longTest('a backup code works once', async (t: TestContext) => {
  const server = await startServer(t)
  const { codes } = await secured(server)
  const [code = ''] = codes
  assert.ok(codes.length >= 8 && new Set(codes).size === codes.length)
  const use = async () => tell(server, '/two-factor/verify-backup-code', { code }, await firstStep(server))
  const first = await use()
  assert.deepEqual([first.status, await me(server, first.cookies)], [200, 200])
  const second = await use()
  assert.deepEqual([second.status, /session_token=[^;]/.test(second.cookies)], [401, false])
})

longTest('who guesses codes is locked out, with the right one too', async (t: TestContext) => {
  const server = await startServer(t)
  const { uri, codes } = await secured(server)
  const statuses: number[] = []
  // One sign-in takes few guesses; who signs in anew is locked after a few more.
  for (let n = 0; n < 30 && statuses.at(-1) !== 429; n += 1) {
    const half = await firstStep(server)
    statuses.push((await tell(server, '/two-factor/verify-totp', { code: '000000' }, half)).status)
  }
  assert.equal(statuses.at(-1), 429, String(statuses))
  const half = await firstStep(server)
  for (const [path, code] of [
    ['totp', codeOf(uri)],
    ['backup-code', codes[0]],
  ])
    assert.equal((await tell(server, `/two-factor/verify-${path}`, { code }, half)).status, 429, path)
})

longTest('a second factor is taken away with the password only', async (t: TestContext) => {
  const server = await startServer(t)
  const { cookie } = await secured(server)
  assert.equal((await tell(server, '/two-factor/disable', {}, cookie)).status, 400)
  assert.equal((await tell(server, '/two-factor/disable', { password: 'not the right one' }, cookie)).status, 400)
  assert.equal(await me(server, await firstStep(server)), 401)
  assert.equal((await tell(server, '/two-factor/disable', { password }, cookie)).status, 200)
  assert.equal(await me(server, await firstStep(server)), 200)
})
