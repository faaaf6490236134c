import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { offPlatform } from './off-platform.rules.ts'

type Row = readonly [label: 'off' | 'ok', language: string, text: string]

const rowsOf = (name: string) =>
  JSON.parse(readFileSync(`tests/data/off-platform/${name}.json`, 'utf8')) as readonly Row[]

/** Of what proposes to go elsewhere, the share that is found; of what does not, the share that is marked. */
function measured(rows: readonly Row[]) {
  const isMarked = ([, , text]: Row) => offPlatform(text).length > 0
  const [off, ok] = (['off', 'ok'] as const).map((label) => rows.filter((row) => row[0] === label))
  const missed = (off ?? []).filter((row) => !isMarked(row)).map(([, , text]) => text)
  const alarms = (ok ?? []).filter(isMarked).map(([, , text]) => text)
  const recall = 1 - missed.length / (off?.length ?? 1)
  const falseAlarms = alarms.length / (ok?.length ?? 1)
  return { off: off?.length ?? 0, ok: ok?.length ?? 0, recall, falseAlarms, missed, alarms }
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`
const own = ['en', 'es', 'zh'].flatMap(rowsOf)

for (const [name, rows, least] of [
  ['the labelled set', own, 400],
  ['the held-out set', rowsOf('held-out'), 100],
] as const)
  test(`off-platform on ${name}: recall at least 95 %, false alarms at most 2 %`, (t) => {
    const { off, ok, recall, falseAlarms, missed, alarms } = measured(rows)
    t.diagnostic(`${name}: ${off + ok} texts; recall ${percent(recall)}, false alarms ${percent(falseAlarms)}`)
    assert.ok(off + ok >= least)
    assert.ok(recall >= 0.95, `missed: ${missed.join(' | ')}`)
    assert.ok(falseAlarms <= 0.02, `alarms: ${alarms.join(' | ')}`)
  })

test('off-platform on texts that it has not met: measured, and held to nothing', (t) => {
  const { off, ok, recall, falseAlarms } = measured(rowsOf('fresh'))
  t.diagnostic(`fresh texts: ${off + ok}; recall ${percent(recall)}, false alarms ${percent(falseAlarms)}`)
  assert.ok(off + ok >= 50)
})

const kinds: readonly (readonly [text: string, kinds: string])[] = [
  ['IBAN DE89 3704 0044 0532 0130 00', 'bank-details'],
  ['the reference is RF18 5390 0754 7034', ''],
  ['IBAN DE89 3704 0044 0532 0130 01 is not one of ours', ''],
  ['pay by Western Union', 'payment-service'],
  ['USDT is fine', 'crypto'],
  ['let us talk on WeChat', 'messenger'],
  ['+86 138 0013 8000', 'phone'],
  ['write to anna (at) pumps (dot) com', 'mail-address'],
  ['see www.pumps.cn', 'web-address'],
  ['we go off the platform', 'elsewhere'],
  ['we do not go off the platform', ''],
  ['without the platform it is cheaper', 'elsewhere'],
  ['', ''],
]
for (const [text, wanted] of kinds)
  test(`“${text}” is ${wanted || 'nothing'}`, () => {
    assert.equal(
      offPlatform(text)
        .map(({ kind }) => kind)
        .join(' '),
      wanted,
    )
  })

test('a text is the same in disguise', () => {
  const disguised = [
    ...[
      'W h a t s A p p',
      'ＷｈａｔｓＡｐｐ',
      'wh4ts4pp',
      'vvhatsapp',
      'WhatsАpp',
      'What\u200bsApp',
      'ᴡʜᴀᴛsᴀᴘᴘ',
      'w.h.a.t.s.a.p.p',
    ],
    ...['微❤信', '微 信', '薇信', 'V信'],
  ]
  for (const text of disguised)
    assert.deepEqual(
      offPlatform(text).map(({ kind }) => kind),
      ['messenger'],
      text,
    )
})

test('no text holds the house up: what is longest and most alike is read in a moment', () => {
  const parts = [
    'a',
    '1 ',
    '+1',
    'a@',
    'a.',
    'w h a t ',
    '一',
    '。',
    'pay to our ',
    'no ',
    'ES91 ',
    'one ',
    ' at ',
    '点',
    '𝓦',
    '.',
  ]
  for (const part of parts) {
    const began = performance.now()
    offPlatform(part.repeat(20_000 / part.length))
    assert.ok(performance.now() - began < 1_000, part)
  }
})
