import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLog } from './log.ts'

function lines(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const written: string[] = []
  write(createLog('api', 'info', { write: (line: string) => void written.push(line) }))
  return written.map((line) => JSON.parse(line) as Record<string, unknown>)
}

const hidden: readonly [name: string, given: object][] = [
  ['a password', { password: 'hush' }],
  ['a password in a request body', { request: { body: { password: 'hush' } } }],
  ['a bank number', { payout: { iban: 'hush' } }],
  ['an API key', { apiKey: 'hush' }],
  ['an authorization header', { request: { headers: { authorization: 'Bearer hush' } } }],
  ['a cookie header', { headers: { cookie: 'session=hush' } }],
  ['a webhook signature', { req: { headers: { 'webhook-signature': 'hush' } } }],
  ['an address in an error', { err: new Error('cannot reach postgres://me:hush@db/surety') }],
]

for (const [name, given] of hidden) {
  test(`the log hides ${name}`, () => {
    const [line] = lines((log) => log.info(given, 'seen'))
    assert.equal(line?.msg, 'seen')
    assert.ok(!JSON.stringify(line).includes('hush'), JSON.stringify(line))
  })
}

test('the log hides a password inside a text', () => {
  const [line] = lines((log) => log.warn('lost postgres://me:hush@db/surety'))
  assert.equal(line?.msg, 'lost postgres://me:***@db/surety')
})

test('the log keeps what is no secret, with role and UTC time', () => {
  const [line] = lines((log) => log.info({ orderId: 'ord_1', amount: 5 }, 'paid'))
  assert.equal(line?.role, 'api')
  assert.equal(line?.orderId, 'ord_1')
  assert.equal(line?.amount, 5)
  assert.match(String(line?.time), /^\d{4}-\d\d-\d\dT.*Z$/)
})
