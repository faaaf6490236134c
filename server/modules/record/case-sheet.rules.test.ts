import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '../../kernel/language.ts'
import type { SheetBlock } from '../../kernel/sheet.ts'
import { claimReasons, claimStates, remedies } from '../claims/claim.rules.ts'
import { evidenceKinds } from '../claims/evidence-item.rules.ts'
import { publicEvents } from '../notices/public-event.rules.ts'
import { type CaseSheetFacts, caseSheet } from './case-sheet.rules.ts'
import { appWord, caseWords } from './case-words.rules.ts'
import type { ShownClaim } from './claim-sheet.rules.ts'

const usd = (amount: number) => ({ amount, currency: 'USD' })
const at = '2026-03-01T09:00:00.000Z'
const hash = 'ab'.repeat(32)

const claim: ShownClaim = {
  ...{ id: 'clm_1', by: 'buyer', reason: 'poor-quality', remedy: 'partial-refund', state: 'closed' },
  ...{ filed_at: at, amount: usd(50_000), outcome: 'decided' },
  texts: [
    {
      ...{ id: 'txt_1', by: 'buyer', kind: 'statement', text: 'The housings are cracked.', written_at: at },
      redacted: null,
      translations: [{ language: 'zh', text: '外壳开裂。', redacted: null }],
    },
    {
      ...{ id: 'txt_2', by: 'mediator', kind: 'reasons', text: 'The photo shows it.', written_at: at },
      redacted: null,
      translations: [{ language: 'zh', text: '照片为证。', redacted: null }],
    },
  ],
  evidence: [
    { id: 'evd_1', by: 'buyer', kind: 'file', sealed: false, late: false, reference: hash, added_at: at },
    { id: 'evd_2', by: 'mediator', kind: 'words', sealed: true, late: true, reference: '', added_at: at },
  ],
  verdicts: [
    {
      ...{ kind: 'decision', state: 'replaced', made_at: at, finding: 'supplier', amount: usd(30_000) },
      ...{ clauses: ['terms/1/lines'], evidence: ['evd_1'], reasons: 'The photo shows it.', reasons_id: 'txt_2' },
    },
    {
      ...{ kind: 'proposal', state: 'standing', made_at: at, finding: 'nobody', amount: usd(0) },
      ...{ clauses: ['rules/claims'], evidence: [], reasons: null, reasons_id: null },
    },
  ],
}

const facts: CaseSheetFacts = {
  ...{ order: { number: 'N1', zone: 'UTC' }, madeAt: at, madeFor: 'buyer', contract: undefined },
  view: {
    hold: { paid: usd(543_331), released: usd(0), refunded: usd(30_000), frozen: usd(0), free: usd(513_331) },
    payments: [{ method: 'card', state: 'succeeded', total: usd(543_331) }],
    refunds: [{ state: 'settled', amount: usd(30_000), requested_at: at }],
    chargebacks: [{ state: 'open', amount: usd(100) }],
  },
  claims: [claim],
  inspections: [
    { kind: 'inspection', state: 'accepted', verdict: 'pass', report_sha256: hash },
    { kind: 'own', state: 'closed', verdict: null, report_sha256: null },
  ],
  listed: [
    { file: hash, name: 'crack.png', bytes: 7, by: 'buyer', attached_at: at, member: 'files/001-crack.png' },
    { file: 'cd'.repeat(32), name: 'gone.png', bytes: 7, by: 'supplier', attached_at: at, member: null },
  ],
  entries: [{ seq: 1, at, topic: 'order.drafted', hash }],
  ...{ head: hash, key: 'house.example/record+00000000+AAAA' },
}

/** Every text of a block, one after the other. */
function textOf(block: SheetBlock): string {
  const found: string[] = []
  const visit = (value: unknown): void => {
    if (typeof value === 'string') found.push(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit)
  }
  visit(block)
  return found.join('\n')
}
const said = (language: (typeof languages)[number], more: Partial<CaseSheetFacts> = {}) =>
  caseSheet({ ...facts, ...more }, language)
    .blocks.map(textOf)
    .join('\n')

test('reasons stand once, with their verdict; a translation stands beneath what it is of', () => {
  const text = said('en')
  assert.equal(text.split('The photo shows it.').length, 2)
  assert.ok(text.indexOf('(zh) 外壳开裂。') > text.indexOf('The housings are cracked.'))
  assert.ok(text.includes('(zh) 照片为证。'))
})

test('words that staff took away are said to be erased, when and why, wherever they stood', () => {
  const redacted = { at, reason: 'personal-data' }
  const texts = claim.texts.map((text) => ({ ...text, text: null, redacted, translations: [] }))
  const [first, second] = claim.verdicts.map((verdict) => ({ ...verdict, reasons: null }))
  const gone = { ...facts, claims: [{ ...claim, texts, verdicts: [first, second].flatMap((each) => each ?? []) }] }
  const text = said('en', gone)
  assert.equal(text.split('it held personal data. Its hash stays on the record.').length, 3)
  assert.ok(!text.includes('null'))
  assert.ok(said('es', gone).includes('contenía datos personales'))
  assert.ok(said('zh', gone).includes('含有个人信息'))
})

test('the document says money, claim, evidence, decision, files, timeline and how to check it', () => {
  const text = said('en')
  const parts = [
    'USD 5,433.31',
    'quality not as agreed',
    'The housings are cracked.',
    'USD 300.00',
    'The photo shows it.',
  ]
  for (const part of parts) assert.ok(text.includes(part), part)
  for (const part of [
    'The order was drafted',
    hash,
    'npx surety verify',
    facts.key,
    'files/001-crack.png',
    'terms/1/lines',
    'evd_1',
  ])
    assert.ok(text.includes(part), part)
  assert.match(text, /words, sealed: only staff read it, late/)
  assert.match(text, /gone\.png[\s\S]*its bytes were erased/)
  assert.match(text, /It was replaced by a later one/)
  assert.match(text, /No terms were sent/)
})

for (const language of languages)
  test(`nothing in it is undefined, and nothing is left to be put in: ${language}`, () => {
    const text = said(language)
    assert.doesNotMatch(text, /undefined|\{\w+\}|null/)
    const sheet = caseSheet(facts, language)
    assert.equal(sheet.issuedAt, at)
    assert.ok(sheet.heading.aside.includes(caseWords[language].madeFor.buyer))
  })

test('what has a code is said in words: methods, states, kinds of inspections', () => {
  for (const [language, ...words] of [
    ['en', 'Payment: Card', 'arrived', 'the buyer’s own look', 'passed', 'ended'],
    ['es', 'Pago: ', 'llegó', 'revisión propia', 'pasó', 'terminado'],
    ['zh', '付款: ', '已到账', '买方自检', '合格', '已结束'],
  ] as const) {
    const text = said(language)
    for (const word of words) assert.ok(text.includes(word), `${language} ${word}`)
  }
})

test('an order on which nothing happened says so', () => {
  const none = { payments: [], refunds: [], chargebacks: [] }
  const text = said('en', { view: { ...facts.view, ...none }, claims: [], inspections: [], listed: [] })
  assert.match(text, /No file was attached/)
  assert.doesNotMatch(text, /Money|Claim of|Inspections/)
})

test('every language has a word for each code that stands in a case file', () => {
  const lists = { reasons: claimReasons, remedies, states: claimStates }
  for (const language of languages) {
    for (const [list, codes] of Object.entries(lists))
      for (const code of codes)
        assert.ok(
          appWord(list, code, language) !== '' && (language === 'en' || appWord(list, code, language) !== code),
          code,
        )
    for (const kind of evidenceKinds) assert.ok(caseWords[language].kinds[kind], `${language} ${kind}`)
    for (const who of ['buyer', 'supplier', 'mediator', 'inspector', 'nobody', 'machine'])
      assert.ok(caseWords[language].who[who], `${language} ${who}`)
  }
  const topics = Object.keys(publicEvents).filter((topic) =>
    /^(order|terms|claim|payment|lot|hold|refund)\./.test(topic),
  )
  assert.ok(topics.length > 20)
  for (const topic of topics) assert.notEqual(appWord('entries', topic, 'zh'), topic.replaceAll(/[.-]/g, ' '), topic)
  assert.equal(appWord('entries', 'something.new-here', 'es'), 'something new here')
})
