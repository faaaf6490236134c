import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  badgeKinds,
  badgeUntil,
  type Check,
  type CheckKind,
  checkStanding,
  hasBadge,
  isChecked,
  newestCheck,
} from './check.rules.ts'
import { datedCheck, remindedAt } from './check-changes.rules.ts'
import { checksPolicy } from './checks-policy.rules.ts'

const policy = Object.fromEntries(Object.entries(checksPolicy.numbers).map(([name, each]) => [name, each.default]))

let n = 0
const check = (kind: CheckKind, from: string, until: string, more: Partial<Check> = {}): Check => ({
  ...{ companyId: 'cmp_s', checkId: `vch_${n++}`, kind, scope: 'all', checker: 'Ann', result: 'passed' },
  ...{ checkedAt: `${from}T00:00:00.000Z`, expiresAt: `${until}T00:00:00.000Z`, ...more },
})
const on = (day: string) => `${day}T00:00:00.000Z`
const all = badgeKinds.map((kind) => check(kind, '2026-01-01', '2027-01-01'))
const of = (kind: CheckKind) => all.find((each) => each.kind === kind) as Check
const revoking = ({ kind, checkId }: Check, day: string) =>
  check(kind, day, '2027-01-01', { result: 'revoked', revokes: checkId, reason: 'The register says otherwise.' })

const table: readonly (readonly [string, readonly Check[], string, boolean])[] = [
  ['all four are valid', all, '2026-06-01', true],
  ['on the day before the end', all, '2026-12-31', true],
  ['at the end itself there is none', all, '2027-01-01', false],
  ['long after the end there is none', all, '2027-06-01', false],
  ['before they were made there is none', all, '2025-12-31', false],
  ...badgeKinds.map((kind) => {
    const rest = all.filter((each) => each.kind !== kind)
    return [`without ${kind} there is none`, rest, '2026-06-01', false] as const
  }),
  [
    'a newer one failed',
    [...all, check('sanctions', '2026-05-01', '2027-05-01', { result: 'failed' })],
    '2026-06-01',
    false,
  ],
  [
    'failed first, passed later',
    [...all, check('sanctions', '2025-05-01', '2027-05-01', { result: 'failed' })],
    '2026-06-01',
    true,
  ],
  ['revoked', [...all, revoking(of('registration'), '2026-05-01')], '2026-06-01', false],
  ['not revoked yet', [...all, revoking(of('registration'), '2026-07-01')], '2026-06-01', true],
  [
    'revoked, and made anew',
    [...all, revoking(of('registration'), '2026-05-01'), check('registration', '2026-05-02', '2027-05-01')],
    '2026-06-01',
    true,
  ],
  ['an audit is not needed', [...all, check('on-site-audit', '2026-01-01', '2026-02-01')], '2026-06-01', true],
]
for (const [title, checks, day, shows] of table)
  test(`the badge: ${title}`, () => assert.equal(hasBadge(checks, on(day)), shows))

test('revoking an older check of a kind leaves the newer one valid', () => {
  const newer = check('registration', '2026-03-01', '2027-03-01')
  const checks = [...all, newer, revoking(of('registration'), '2026-05-01')]
  assert.equal(newestCheck(checks, 'registration', on('2026-06-01'))?.checkId, newer.checkId)
  assert.equal(isChecked(checks, 'registration', on('2026-06-01')), true)
  assert.equal(checkStanding(checks, of('registration'), on('2026-06-01')), 'revoked')
})

test('the badge shows until the first of its checks ends', () => {
  const early = [...all.filter(({ kind }) => kind !== 'sanctions'), check('sanctions', '2026-01-01', '2026-08-01')]
  assert.equal(badgeUntil(early, on('2026-06-01')), on('2026-08-01'))
  assert.equal(badgeUntil(early, on('2026-08-01')), undefined)
})

test('people are told some days before the end', () => {
  assert.equal(remindedAt(on('2026-12-31'), 'P30D'), on('2026-12-01'))
  assert.equal(remindedAt(on('2026-12-31'), 'PT12H'), '2026-12-30T12:00:00.000Z')
})

const { checkId: _, ...brought } = check('on-site-audit', '2026-03-01', '2027-03-01')
const dated = (more: Partial<Check>) => datedCheck({ ...brought, ...more }, policy as never, on('2026-03-02'), 'vch_x')
for (const [title, more, field] of [
  ['made in the future', { checkedAt: on('2026-03-03') }, 'checked_at'],
  ['an end at its beginning', { expiresAt: on('2026-03-01') }, 'expires_at'],
  ['a day longer than policy', { expiresAt: on('2027-03-02') }, 'expires_at'],
] as const)
  test(`refused: ${title}`, () => assert.deepEqual(dated(more), { refused: 'check-invalid', data: { field } }))

test('as long as policy allows, unless less is said', () => {
  const end = (more: Partial<Check>) => (dated(more) as Check).expiresAt
  assert.equal(end({}), on('2027-03-01'))
  assert.equal(end({ expiresAt: on('2026-04-01') }), on('2026-04-01'))
  const { expiresAt: _end, ...open } = brought
  assert.equal((datedCheck(open, policy as never, on('2026-03-02'), 'vch_x') as Check).expiresAt, on('2027-03-01'))
})
