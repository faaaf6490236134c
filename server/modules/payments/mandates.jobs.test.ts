import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json } from '../../kernel/use-case.ts'
import { type MandateFact, mandateText, mandateType } from '../credit/mandate.rules.ts'
import { settleMandate } from '../credit/settle-mandate.ts'
import { lineHouse, lineId } from '../orders/draws.testing.ts'
import { buyer, done, machine } from '../orders/orders.testing.ts'
import { allowCollecting } from './allow-collecting.ts'
import { mandateJobs } from './mandates.jobs.ts'
import type { Outside } from './payments.jobs.ts'
import { type Abilities, mandateProviderFor } from './provider.rules.ts'
import type { Asked, MandateDesk, Provider, ProviderMandate } from './providers/provider.ts'
import { sandboxAbilities } from './providers/sandbox.ts'
import { mandateFactOf, newsOf, parseNews } from './report.rules.ts'

const NOW = '2026-03-02T09:00:00.000Z'

/** A house whose provider answers as it is told; what it was asked is written down. */
async function asking(answer: (key: string) => Asked<ProviderMandate>, more: object = {}) {
  const house = await lineHouse()
  const { mandate } = done(
    await house.run(allowCollecting, { lineId, method: 'card', consent: mandateText, ...more }, buyer),
  )
  const key = `${lineId}.${mandate}`
  const calls: string[] = []
  let last: Asked<'ended'> = 'ended'
  const mandates: MandateDesk = {
    async create(asked, { method, token = 'none', currency }) {
      calls.push(`create ${method} ${token} ${currency}`)
      return answer(asked)
    },
    async get(asked) {
      calls.push('get')
      return answer(asked)
    },
    async end(reference) {
      calls.push(`end ${reference}`)
      return last
    },
  }
  const outside: Outside = {
    provider: () => ({ mandates }) as unknown as Provider,
    checks: {} as Outside['checks'],
    now: () => house.clock.now,
    async submit(_, useCase, input) {
      const said = await house.run(useCase as unknown as typeof settleMandate, input as never, machine)
      if (useCase.name === 'payments.receive-provider-event') await takeNews((input as { news: Json }).news)
      return ('answer' in said ? { kind: 'done', answer: said.answer } : { kind: 'refused', ...said }) as never
    },
  }
  async function takeNews(news: Json) {
    const event = parseNews(news)
    assert.ok(event.type === 'mandate')
    const said = mandateFactOf(event.mandate)
    if (said !== undefined) done(await house.run(settleMandate, said, machine))
  }
  const job = (topic: string, body: object) => {
    const event = { root: lineId, topic, body: body as Json, at: NOW }
    return mandateJobs[topic]?.(event, outside) ?? assert.fail(topic)
  }
  const now = () => house.one(mandateType, lineId, String(mandate))
  const asked = { line: lineId, mandate, key, provider: 'sandbox', method: 'card' }
  const ends = (how: Asked<'ended'>) => {
    last = how
  }
  return { house, job, now, calls, asked, ends, sentAt: { key, provider: 'sandbox', sent_at: NOW } }
}

const told = (key: string, more: Partial<ProviderMandate>): ProviderMandate => {
  return { key, reference: 'ref', state: 'active', happenedAt: NOW, ...more }
}

test('what is kept at once is active; a token goes to the provider and is kept nowhere', async () => {
  const it = await asking((key) => told(key, { label: 'visa •• 4242' }), { token: 'tok_secret' })
  await it.job('mandate.asked', { ...it.asked, token: 'tok_secret' })
  assert.deepEqual(it.calls, ['create card tok_secret USD'])
  assert.deepEqual([it.now()?.state, it.now()?.label, it.now()?.reference], ['active', 'visa •• 4242', 'ref'])
  const said = JSON.stringify([it.house.entries(lineId), [...it.house.tables.records.values()]], (_, value) =>
    typeof value === 'bigint' ? String(value) : value instanceof Map ? [...value] : value,
  )
  assert.ok(!said.includes('tok_secret'))
})

test('a page is where the payer goes on, until it is kept', async () => {
  const page = 'https://provider.test/keep'
  const it = await asking((key) => told(key, { state: 'needs-action', nextAction: { kind: 'redirect', url: page } }))
  await it.job('mandate.asked', it.asked)
  assert.deepEqual([it.now()?.state, it.now()?.page], ['asked', page])
})

test('no answer leaves it asked; asking by key tells; nothing there is nothing kept', async () => {
  const answers: Asked<ProviderMandate>[] = ['unknown', 'unknown']
  const it = await asking((key) => answers.shift() ?? told(key, { label: 'visa •• 4242' }))
  await it.job('mandate.asked', it.asked)
  await it.job('mandate.asking', it.sentAt)
  assert.equal(it.now()?.state, 'asked')
  await it.job('mandate.asking', it.sentAt)
  assert.equal(it.now()?.state, 'active')
  const never = await asking(() => 'missing')
  await never.job('mandate.asking', never.sentAt)
  assert.deepEqual([never.now()?.state, never.now()?.reason], ['failed', 'not-reached'])
})

test('a missing key that the provider may have forgotten proves nothing, and nothing old is sent', async () => {
  const it = await asking(() => 'missing')
  it.house.clock.now = '2026-03-04T09:00:00.000Z'
  await it.job('mandate.asking', it.sentAt)
  await it.job('mandate.asked', it.asked)
  assert.deepEqual([it.now()?.state, it.calls], ['asked', ['get']])
})

test('what is dropped is let go of; without an answer it is told again', async () => {
  const it = await asking(() => 'unknown')
  const dropped = { provider: 'sandbox', reference: 'ref' }
  await it.job('mandate.dropped', dropped)
  it.ends('unknown')
  await assert.rejects(async () => it.job('mandate.dropped', dropped))
  it.ends('missing')
  await it.job('mandate.dropped', dropped)
  assert.deepEqual(it.calls, ['end ref', 'end ref', 'end ref'])
})

const key = 'crl_b.mdt_00000000000000000000000000000001'
const news: readonly (readonly [Partial<ProviderMandate>, MandateFact | undefined])[] = [
  [{ label: 'visa •• 4242' }, { fact: 'active', reference: 'ref', label: 'visa •• 4242' }],
  [
    { state: 'failed', reason: 'lost-card' },
    { fact: 'failed', reason: 'lost-card' },
  ],
  [{ state: 'ended' }, { fact: 'ended', reason: 'declined' }],
  [{ state: 'needs-action' }, undefined],
  [{ key: 'ord_1.pay_00000000000000000000000000000001-1' }, undefined],
  [{ key: 'somebody else’s' }, undefined],
]
for (const [said, fact] of news)
  test(`news ${JSON.stringify(said)} is ${fact?.fact ?? 'none of ours'}`, () => {
    const event = { id: 'evt_1', type: 'mandate', mandate: told(key, said) } as const
    assert.deepEqual(parseNews(newsOf(event)), event)
    const found = mandateFactOf(event.mandate)
    assert.deepEqual(found, fact && { lineId: 'crl_b', mandateId: key.slice('crl_b.'.length), fact })
  })

/** Who keeps an instrument, by ability: the first that takes the method and can keep it. */
const ability = (name: string, more: Partial<Abilities>): Abilities => ({ ...sandboxAbilities, name, ...more })
const need = { method: 'ach', currency: 'USD', country: 'US' } as const
for (const [what, providers, expected] of [
  ['the preferred one', [ability('one', {}), ability('two', {})], 'one'],
  ['not one that keeps none', [ability('one', { cannot: ['mandates'] }), ability('two', {})], 'two'],
  ['not a bank of our own', [ability('one', { kind: 'bank' }), ability('two', {})], 'two'],
  ['nobody without the method', [ability('one', { methods: ['card'] })], 'method-not-offered'],
  ['nobody without the currency', [ability('one', { currencies: ['EUR'] })], 'currency-not-taken'],
  ['nobody without the country', [ability('one', { countries: ['DE'] })], 'country-not-served'],
  ['nobody at all', [], 'method-not-offered'],
] as const)
  test(`an account is kept by ${what}`, () => {
    const found = mandateProviderFor(providers, need)
    assert.equal(typeof found === 'string' ? found : found.name, expected)
  })
