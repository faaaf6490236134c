import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nodeCheck, noteSigner } from '../server/platform/note-signer.ts'
import { type BadgeStatement, badgeText, type SignedBadge, verifyBadge } from './badge.ts'

const signer = noteSigner('surety.example', new Uint8Array(32).fill(7))
const other = noteSigner('surety.example', new Uint8Array(32).fill(8))

const statement: BadgeStatement = {
  ...{ format: 'surety-badge/1', company: 'cmp_1', name: 'Sam Works', country: 'CN' },
  ...{ made_at: '2026-03-01T09:00:00.000Z', fresh_until: '2026-03-01T09:01:00.000Z' },
  ...{ badge: true, badge_until: '2026-12-01T00:00:00.000Z', takes_orders: true },
  checks: [
    {
      ...{ kind: 'registration', scope: 'HRB 1', checker: 'Ann', checker_kind: 'staff', reference: null },
      ...{ checked_at: '2025-12-01T00:00:00.000Z', expires_at: '2026-12-01T00:00:00.000Z' },
    },
  ],
  limit_left: { from: 500_000, below: 1_500_000, currency: 'USD' },
  open_breaches: { claims: 0, unpaid: false },
  key: signer.keyText,
}
const signed = (of: BadgeStatement = statement, by = signer): SignedBadge => {
  const lines = by.sign(badgeText(of)).trimEnd().split('\n')
  return { ...of, signature: lines[lines.length - 1] ?? '' }
}
const at = '2026-03-01T09:00:30.000Z'
const verify = (document: unknown, more: object = {}) =>
  verifyBadge(document, { at, checkSignature: nodeCheck, ...more })

test('a badge as it was signed is genuine and current', async () => {
  const found = await verify(signed(), { keys: [signer.keyText] })
  assert.deepEqual([found.ok, found.isCurrent, found.isExpectedKey], [true, true, true])
  assert.deepEqual(found.statement, statement)
})

test('it may be written in any order and with any space', async () => {
  const turned = Object.fromEntries(Object.entries(signed()).toReversed())
  assert.equal((await verify(JSON.parse(JSON.stringify(turned, null, 2)))).ok, true)
})

for (const [title, change] of [
  ['the name', { name: 'Sam Work' }],
  ['the end', { badge_until: '2027-12-01T00:00:00.000Z' }],
  ['the badge', { badge: false }],
  ['a check', { checks: [] }],
  ['the band', { limit_left: { from: 1, below: null, currency: 'USD' } }],
  ['the breaches', { open_breaches: { claims: 1, unpaid: false } }],
  ['a field more', { stars: 5 }],
] as const)
  test(`whoever changes ${title} is found`, async () => {
    assert.deepEqual((await verify({ ...signed(), ...change })).faults, ['signature-wrong'])
  })

for (const [title, moment, isCurrent] of [
  ['in its minute', '2026-03-01T09:01:00.000Z', true],
  ['after its minute', '2026-03-01T09:01:00.001Z', false],
] as const)
  test(`current: ${title}`, async () => assert.equal((await verify(signed(), { at: moment })).isCurrent, isCurrent))

test('the badge is over at its end, however fresh the statement', async () => {
  const short = { ...statement, badge_until: '2026-03-01T09:00:30.000Z' }
  assert.deepEqual([(await verify(signed(short))).ok, (await verify(signed(short))).isCurrent], [true, false])
})

for (const [title, document, faults, keys] of [
  ['no document', null, ['badge-unreadable'], undefined],
  ['another format', { ...signed(), format: 'surety-badge/2' }, ['badge-unreadable'], undefined],
  ['no key', { ...signed(), key: 'x' }, ['badge-unreadable'], undefined],
  ['no checks', { ...signed(), checks: undefined }, ['badge-unreadable'], undefined],
  ['no signature', { ...signed(), signature: '—' }, ['signature-unreadable'], undefined],
  ['signed by another', signed(statement, other), ['signature-wrong'], undefined],
  ['another key expected', signed(), ['key-not-expected'], [other.keyText]],
] as const)
  test(`not genuine: ${title}`, async () => {
    assert.deepEqual((await verify(document, keys === undefined ? {} : { keys })).faults, faults)
  })
