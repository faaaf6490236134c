import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Instant } from '../../kernel/use-case.ts'
import { nextDigest, putOffUntil } from './digest.rules.ts'
import { digestMail } from './digest-words.rules.ts'
import { languages } from './language.rules.ts'
import { noticeText } from './notice-words.rules.ts'
import { mailWay, newReader, readStop, stoppable, stopped, stopText } from './reader.rules.ts'
import { groups } from './told.rules.ts'

/** When digests go out, what waits for them, what they say, and how they stop. */

const next: readonly (readonly [after: Instant, zone: string, hour: number, then: Instant])[] = [
  ['2026-03-01T09:00:00.000Z', 'Asia/Shanghai', 8, '2026-03-02T00:00:00.000Z'],
  ['2026-03-01T23:59:59.999Z', 'Asia/Shanghai', 8, '2026-03-02T00:00:00.000Z'],
  // Told at the very instant of a digest, it comes with the next one.
  ['2026-03-02T00:00:00.000Z', 'Asia/Shanghai', 8, '2026-03-03T00:00:00.000Z'],
  ['2026-03-01T12:00:00.000Z', 'America/New_York', 8, '2026-03-01T13:00:00.000Z'],
  ['2026-03-02T03:00:00.000Z', 'America/New_York', 8, '2026-03-02T13:00:00.000Z'],
  ['2026-03-01T12:00:00.000Z', 'Asia/Kolkata', 8, '2026-03-02T02:30:00.000Z'],
  ['2026-03-01T12:00:00.000Z', 'Pacific/Auckland', 0, '2026-03-02T11:00:00.000Z'],
  // Clocks go forward in the night before: the digest comes 23 hours after the last one.
  ['2026-03-28T07:00:00.000Z', 'Europe/Amsterdam', 8, '2026-03-29T06:00:00.000Z'],
  // Clocks go back: 25 hours.
  ['2026-10-24T06:00:00.000Z', 'Europe/Amsterdam', 8, '2026-10-25T07:00:00.000Z'],
  // 02:00 does not come on this day: the instant of the jump.
  ['2026-03-28T12:00:00.000Z', 'Europe/Amsterdam', 2, '2026-03-29T01:00:00.000Z'],
  // 02:00 comes twice on this day: the first, and not again an hour later.
  ['2026-10-24T12:00:00.000Z', 'Europe/Amsterdam', 2, '2026-10-25T00:00:00.000Z'],
  ['2026-10-25T00:00:00.000Z', 'Europe/Amsterdam', 2, '2026-10-26T01:00:00.000Z'],
]
for (const [after, zone, hour, then] of next)
  test(`after ${after} the digest of ${hour}:00 in ${zone} goes out at ${then}`, () =>
    assert.equal(nextDigest(after, { zone, hour }), then))

const anyZone = fc.constantFrom('Europe/Amsterdam', 'America/Havana', 'Asia/Shanghai', 'Australia/Lord_Howe', 'Etc/UTC')
const anyTime = fc
  .integer({ min: Date.parse('2020-01-01T00:00:00Z'), max: Date.parse('2050-01-01T00:00:00Z') })
  .map((time) => new Date(time).toISOString())
const anyHour = fc.integer({ min: 0, max: 23 })

test('each digest is later than what it is for, one follows a day after another, and all between have the same', () => {
  fc.assert(
    fc.property(anyTime, anyZone, anyHour, fc.double({ min: 0, max: 1, noNaN: true }), (at, zone, hour, part) => {
      const first = nextDigest(at, { zone, hour })
      const second = nextDigest(first, { zone, hour })
      assert.ok(first > at)
      const hours = (Date.parse(second) - Date.parse(first)) / 3_600_000
      assert.ok(hours >= 23 && hours <= 25, String(hours))
      const between = new Date(Date.parse(first) + Math.floor((Date.parse(second) - Date.parse(first) - 1) * part))
      assert.equal(nextDigest(between.toISOString(), { zone, hour }), second)
    }),
  )
})

const shanghai = { zone: 'Asia/Shanghai', hour: 8 }
/** Told on 1 March at 17:00 in Shanghai: the digest is on 2 March at 08:00, and its margin ends a day after. */
const at = '2026-03-01T09:00:00.000Z'
const digest = '2026-03-02T00:00:00.000Z'
const waiting: readonly (readonly [what: string, must: boolean, by: string | undefined, until: string | undefined])[] =
  [
    ['news without a time', false, undefined, digest],
    ['what must be told', true, undefined, undefined],
    ['what must be told, with time', true, '2026-04-01T00:00:00.000Z', undefined],
    ['a deadline before the digest', false, '2026-03-01T23:00:00.000Z', undefined],
    ['a deadline at the digest', false, digest, undefined],
    ['a deadline within the margin', false, '2026-03-03T00:00:00.000Z', undefined],
    ['a deadline just behind the margin', false, '2026-03-03T00:00:00.001Z', digest],
    ['a deadline that has passed', false, '2026-02-01T00:00:00.000Z', undefined],
  ]
for (const [what, must, by, until] of waiting)
  test(`${what} ${until === undefined ? 'waits for no digest' : 'waits for the digest'}`, () =>
    assert.equal(putOffUntil({ must, at, data: by === undefined ? {} : { by } }, shanghai), until))

test('a reminder of one day is never put off, in no zone and at no hour; one of three days can be', () => {
  const afterDays = (days: number, from: string) => new Date(Date.parse(from) + days * 86_400_000).toISOString()
  fc.assert(
    fc.property(anyTime, anyZone, anyHour, (told, zone, hour) => {
      const remind = (days: number) => ({ must: false, at: told, data: { by: afterDays(days, told) } })
      assert.equal(putOffUntil(remind(1), { zone, hour }), undefined)
      assert.equal(putOffUntil(remind(3), { zone, hour }), nextDigest(told, { zone, hour }))
    }),
  )
})

const daily = { ...newReader('cmp_a', 'usr_a'), daily: ['shipment' as const], withoutMail: ['terms' as const] }
const ways: readonly (readonly [(typeof groups)[number], boolean, readonly string[], string])[] = [
  ['shipment', false, ['sales'], 'daily'],
  ['shipment', true, ['sales'], 'at-once'],
  ['terms', false, ['sales'], 'none'],
  ['terms', true, ['sales'], 'at-once'],
  ['payment', false, ['sales'], 'at-once'],
  ['shipment', true, ['viewer'], 'none'],
]
for (const [group, must, roles, way] of ways)
  test(`${group}${must ? ' that must be told' : ''} comes to ${roles}: ${way}`, () =>
    assert.equal(mailWay({ group, must }, roles, daily), way))

test('who has chosen nothing gets all at once', () => {
  for (const group of groups) assert.notEqual(mailWay({ group, must: false }, ['admin'], undefined), 'daily')
})

test('a stop takes its own kind away and leaves the rest, and a second one changes nothing', () => {
  fc.assert(
    fc.property(
      fc.subarray([...groups]),
      fc.subarray([...groups]),
      fc.constantFrom(...stoppable),
      (off, some, what) => {
        const before = { ...newReader('cmp_a', 'usr_a'), withoutMail: off, daily: some.filter((g) => !off.includes(g)) }
        const after = stopped(before, what)
        for (const group of groups) {
          const isMeant = what === 'daily' ? before.daily.includes(group) : group === what
          const way = (reader: typeof before) => mailWay({ group, must: false }, ['admin'], reader)
          assert.equal(way(after as typeof before), isMeant ? 'none' : way(before), group)
          assert.equal(mailWay({ group, must: true }, ['admin'], after), 'at-once')
        }
        assert.deepEqual(stopped(after, what), after)
      },
    ),
  )
})

test('a stop is read as it was written; anything else is none', () => {
  for (const what of stoppable) {
    const stop = { companyId: 'cmp_a', userId: 'usr_a', what }
    assert.deepEqual(readStop(stopText(stop)), stop)
  }
  for (const text of ['[]', '["cmp_a","usr_a"]', '["cmp_a","usr_a","all"]', '[1,"usr_a","terms"]'])
    assert.equal(readStop(text), undefined, text)
})

const told = {
  pump: { number: 'K7', goods: 'Pump', other: 'Lakeside', zone: 'America/New_York' },
  valve: { number: 'Q2', goods: 'Valve', other: 'Lakeside', zone: 'Asia/Shanghai' },
}
const notices = [
  { order: 'ord_2', code: 'lot.delivered', at, data: { ...told.valve, by: '2026-03-09T16:00:00.000Z' } },
  { order: null, code: 'member.removed', at, data: {} },
  { order: null, code: 'export.made', at, data: {} },
  { order: 'ord_1', code: 'payment.final', at, data: { ...told.pump, amount: 123_456, currency: 'USD' } },
  { order: 'ord_2', code: 'goods.ready', at: '2026-03-01T15:30:00.000Z', data: told.valve },
]
const frame = {
  ...{ company: 'Ningbo Works', zone: 'Asia/Shanghai', due: digest },
  ...{ appUrl: 'https://a.example', stop: 'https://a.example/unsubscribe?token=x' },
}

test('a digest tells order by order, with links, amounts, deadlines with zones, and the company last', () => {
  const { subject, text, parts } = digestMail(notices, frame, 'en')
  assert.equal(subject, 'Ningbo Works on Surety: summary of Mon, 2 Mar 2026')
  assert.deepEqual(text.split('\n\n').slice(1, 5), [
    'Valve, order Q2\nhttps://a.example/orders/ord_2\n' +
      '- Sun, 1 Mar 2026, 17:00: The carrier delivered a shipment of Valve. Check it and confirm receipt, or say ' +
      'what is wrong, by Mon, 9 Mar 2026, 24:00 (Shanghai); else it counts as received.\n' +
      '- Sun, 1 Mar 2026, 23:30: Lakeside says that Valve is ready. See the order for what is still to be paid.',
    'Pump, order K7\nhttps://a.example/orders/ord_1\n' +
      '- Sun, 1 Mar 2026, 17:00: A payment of USD 1,234.56 for Pump has arrived and is final.',
    'Your company\nhttps://a.example/company\n' +
      '- Sun, 1 Mar 2026, 17:00: A member of your company has left or was removed.',
    'Your company\nhttps://a.example/money/statements\n- Sun, 1 Mar 2026, 17:00: ' +
      noticeText('export.made', {}, 'en'),
  ])
  assert.deepEqual(
    parts.flatMap(({ url }) => url ?? []),
    ['orders/ord_2', 'orders/ord_1', 'company', 'money/statements'].map((page) => `https://a.example/${page}`),
  )
})

test('in each language every notice is in the digest once, and nothing is left open', () => {
  for (const language of languages) {
    const { subject, text, parts } = digestMail(notices, frame, language)
    assert.equal(parts.flatMap(({ url, lines }) => (url === undefined ? [] : lines)).length, notices.length)
    assert.doesNotMatch(subject + text, /[{}[\]]|undefined/)
    for (const said of [frame.stop, 'https://a.example/notices', 'Shanghai', 'USD 1,234.56'])
      assert.ok(text.includes(said), `${language} ${said}`)
    assert.equal(/\p{Script=Han}/u.test(text), language === 'zh')
  }
})
