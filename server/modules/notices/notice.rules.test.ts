import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { wordsZh } from './chinese.rules.ts'
import { wordsEn } from './english.rules.ts'
import { languageFor, languages } from './language.rules.ts'
import { type Cause, noticesOf, type OrderHead, pageOf, remindersOf } from './notice.rules.ts'
import { noticeMail, noticeText } from './notice-words.rules.ts'
import { wordsEs } from './spanish.rules.ts'
import { groups, remindedOf, toldBy } from './told.rules.ts'

const head: OrderHead = {
  orderId: 'ord_1',
  number: 'AB12',
  buyer: 'cmp_b',
  supplier: 'cmp_s',
  buyerName: 'Lakeside',
  supplierName: 'Ningbo',
  goods: 'Pump',
  zone: 'Asia/Shanghai',
  author: 'buyer',
  isAgreed: false,
}

const event = (topic: string, body: Cause['body'] = {}): Cause => ({
  id: 'ord_1.3.0',
  root: 'ord_1',
  topic,
  body,
  at: '2026-03-01T09:00:00.000Z',
})

const cases: readonly (readonly [string, Cause['body'], readonly string[]])[] = [
  ['terms.proposed', { author: 'buyer' }, ['cmp_s']],
  ['terms.proposed', { author: 'supplier' }, ['cmp_b']],
  ['order.agreed', { side: 'supplier' }, ['cmp_b']],
  ['cancellation.offered', { by: 'buyer' }, ['cmp_s']],
  ['payment.final', {}, ['cmp_b', 'cmp_s']],
  ['payment.failed', {}, ['cmp_b']],
  ['order.funded', {}, ['cmp_s']],
  ['lot.dispatched', {}, ['cmp_b']],
  ['lot.received', {}, ['cmp_s']],
  ['file.attached', { by: 'supplier' }, ['cmp_b']],
  ['file.attached', { by: 'buyer' }, ['cmp_s']],
  ['inspection.booked', { by: 'buyer' }, ['cmp_s']],
  ['inspection.paid', {}, ['cmp_operator']],
  ['inspection.appointed', { firm: 'cmp_i' }, ['cmp_b', 'cmp_s', 'cmp_i']],
  ['inspection.contested', { by: 'supplier', firm: 'cmp_i' }, ['cmp_b', 'cmp_s', 'cmp_i', 'cmp_operator']],
  ['inspection.ended', {}, ['cmp_b', 'cmp_s']],
  ['payment.final', { payment: 'ipy_1' }, []],
  ['message.sent', { by: 'buyer', message: 'msg_1', thread: 'order' }, ['cmp_s']],
  ['message.sent', { by: 'supplier', message: 'msg_1', thread: 'order' }, ['cmp_b']],
  ['help.asked', { side: 'supplier', message: 'msg_1', thread: 'help-supplier' }, ['cmp_operator']],
  ['help.answered', { side: 'supplier', message: 'msg_1', thread: 'help-supplier' }, ['cmp_s']],
  ['help.overdue', { side: 'buyer', thread: 'help-buyer' }, ['cmp_operator']],
  ['safeguarding.short', { currency: 'USD', amount: 5 }, ['cmp_operator']],
  ['safeguarding.covered', { currency: 'USD', amount: 5, company: 'cmp_b' }, ['cmp_operator']],
  ['order.drafted', { author: 'buyer' }, []],
  ['provider.reported', {}, []],
]

for (const [topic, body, companies] of cases)
  test(`${topic} ${JSON.stringify(body)} tells ${companies.join(' and ') || 'nobody'}`, () =>
    assert.deepEqual(
      noticesOf(event(topic, body), head).map(({ company }) => company),
      companies,
    ))

test('a document is told to whom it is for, with its number, whatever order it is of', () => {
  const body = {
    company: 'cmp_s',
    invoice: 'ivc_1',
    number: 'NL-2026-000001',
    order: 'ord_1',
    amount: 5,
    currency: 'EUR',
  }
  const [told, ...more] = noticesOf({ ...event('invoice.issued', body), root: 'ivc_1' }, undefined)
  assert.deepEqual([told?.company, told?.must, more], ['cmp_s', false, []])
  assert.deepEqual(told?.data, { amount: 5, currency: 'EUR', invoice: 'ivc_1', document: 'NL-2026-000001' })
  // Only a document's own root may say whom it is for.
  assert.deepEqual(
    noticesOf(event('invoice.issued', body), undefined).map(({ company }) => company),
    ['ord_1'],
  )
})

test('what happens to a draw tells its company which, and what is only set aside tells nobody', () => {
  const body = { company: 'cmp_b', draw: 'drw_1', order: 'ord_1', amount: 1_200_00, currency: 'USD', state: 'shipped' }
  const told = (fact: string) => noticesOf({ ...event('draw.changed', { ...body, fact }), root: 'crl_b' }, undefined)
  assert.deepEqual(told('reserved'), [])
  const facts = ['drawn', 'due-set', 'repaid', 'refunded', 'back', 'paused', 'resumed', 'written-off', 'recovered']
  for (const language of languages) {
    const texts = facts.map((fact) => {
      const [one, ...more] = told(fact)
      assert.ok(one)
      assert.deepEqual(
        [one.company, one.must, pageOf({ ...one, order: null }), more],
        [...['cmp_b', true, '/pay-later/draws/drw_1', []]],
      )
      return noticeText(one.code, one.data, language)
    })
    assert.equal(new Set(texts).size, facts.length)
    assert.ok(texts.every((text) => text.length > noticeText('draw.changed', {}, language).length))
  }
  const [one] = told('repaid')
  assert.equal(
    noticeText('draw.changed', one?.data ?? {}, 'en'),
    'News of a draw on your credit line. USD 1,200.00 came for it.',
  )
})

test('a reminder of a draw says how near its day is', () => {
  const said = (when: string) => {
    const body = { company: 'cmp_b', draw: 'drw_1', due: '2026-03-01', when, days: 1, amount: 5_00, currency: 'USD' }
    const [one] = noticesOf({ ...event('draw.reminded', body), root: 'crl_b' }, undefined)
    return noticeText('draw.reminded', one?.data ?? {}, 'en')
  }
  assert.match(said('soon'), /repaid\. USD 5\.00 falls due on 2026-03-01\.$/)
  assert.match(said('today'), /repaid\. USD 5\.00 is due today\.$/)
  assert.match(said('late'), /repaid\. USD 5\.00 was due on 2026-03-01 and is not here\./)
})

test('whatever an event says, only the parties of its order or its own company are told', () => {
  const word = fc.oneof(fc.string(), fc.integer(), fc.constantFrom('buyer', 'supplier', 'cmp_other'))
  const body = fc.dictionary(fc.constantFrom('by', 'side', 'author', 'company', 'order', 'amount', 'answer_by'), word)
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(toldBy)), body, fc.boolean(), (topic, said, isKnown) => {
      const told = noticesOf(event(topic, said as Cause['body']), isKnown ? head : undefined)
      const own = isKnown ? ['cmp_b', 'cmp_s', 'ord_1'] : ['ord_1']
      const audiences = [toldBy[topic]?.to ?? []].flat()
      const meant = audiences.includes('operator') ? [...own, 'cmp_operator'] : own
      for (const { company, key } of told) {
        assert.ok(meant.includes(company), company)
        assert.ok(key.endsWith(`|${company}`))
      }
      assert.equal(new Set(told.map(({ key }) => key)).size, told.length)
    }),
  )
})

test('files that one side attaches within an hour are told once, later ones and those of the other side again', () => {
  const keyOf = (by: string, at: string, id: string, root = 'ord_1') =>
    noticesOf({ ...event('file.attached', { by }), root, at, id }, head)[0]?.key
  const first = keyOf('supplier', '2026-03-01T09:00:00.000Z', 'a')
  assert.equal(keyOf('supplier', '2026-03-01T09:59:59.999Z', 'b'), first)
  const others = [
    keyOf('supplier', '2026-03-01T10:00:00.000Z', 'c'),
    keyOf('buyer', '2026-03-01T09:00:00.000Z', 'd'),
    keyOf('supplier', '2026-03-01T09:00:00.000Z', 'e', 'ord_2'),
  ]
  assert.equal(new Set([first, ...others]).size, 4)
})

test('who is reminded is whose time runs out', () => {
  const whom = (name: string, isAgreed: boolean) =>
    remindersOf({ name, subject: '', at: '2026-03-09T16:00:00.000Z' }, { ...head, isAgreed }, 'P1D', 'now').map(
      ({ company, code }) => [company, code],
    )
  assert.deepEqual(whom('order.expire', false), [['cmp_s', 'remind.order.expire']])
  assert.deepEqual(whom('order.expire', true), [['cmp_b', 'remind.pay']])
  assert.deepEqual(whom('order.ship-by', true), [['cmp_s', 'remind.order.ship-by']])
  assert.deepEqual(whom('lot.receipt', true), [['cmp_b', 'remind.lot.receipt']])
  assert.equal(whom('amendment.answer', true).length, 2)
  assert.deepEqual(whom('payment.ask', true), [])
})

test('every notice has its words in each language, with the same names, and nothing else has', () => {
  const codes = [...Object.keys(toldBy), ...Object.keys(remindedOf).map((name) => `remind.${name}`), 'remind.pay']
  const namesIn = (text: string | undefined) => [...(text ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
  for (const { texts, frame, digest } of [wordsEn, wordsZh, wordsEs]) {
    assert.deepEqual(Object.keys(texts).sort(), [...codes].sort())
    for (const code of codes) assert.deepEqual(namesIn(texts[code]), namesIn(wordsEn.texts[code]), code)
    for (const [name, text] of Object.entries(frame))
      assert.deepEqual(namesIn(text), namesIn(wordsEn.frame[name as keyof typeof frame]), name)
    for (const [name, text] of Object.entries(digest))
      assert.deepEqual(namesIn(text), namesIn(wordsEn.digest[name as keyof typeof digest]), name)
  }
})

test('every topic that tells is one that a module sends', () => {
  const folder = join(import.meta.dirname, '..')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const source = files
    .filter((name) => name.endsWith('.ts') && !/notices.*\.rules\.ts$/.test(name) && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
  const isSent = (topic: string) => {
    const [noun = '', participle = ''] = topic.split('.')
    return source.includes(`'${topic}'`) || (source.includes(`\`${noun}.\${`) && source.includes(`'${participle}'`))
  }
  assert.deepEqual(
    Object.keys(toldBy).filter((topic) => !isSent(topic)),
    [],
  )
})

test('a text says amounts exactly, times in the order’s zone, and leaves out what is not known', () => {
  const data = { other: 'Ningbo', goods: 'Pump', zone: 'Asia/Shanghai' }
  const whole = { ...data, amount: 1_234_567_800, currency: 'KWD', by: '2026-03-09T16:00:00.000Z' }
  assert.equal(
    noticeText('terms.proposed', whole, 'en'),
    'Ningbo sent you terms for Pump, KWD 1,234,567.800. ' +
      'Answer by Mon, 9 Mar 2026, 24:00 (Shanghai); else they lapse.',
  )
  assert.equal(noticeText('terms.proposed', data, 'en'), 'Ningbo sent you terms for Pump.')
  assert.match(noticeText('terms.proposed', whole, 'zh'), /KWD 1,234,567\.800.*2026年3月9日/)
  for (const language of languages)
    for (const code of Object.keys(wordsEn.texts))
      assert.doesNotMatch(noticeText(code, whole, language), /[{}[\]]|undefined/)
})

test('a mail says what happened, where to look, and why it came', () => {
  const data = { other: 'Ningbo', goods: 'Pump', number: 'AB12', zone: 'UTC' }
  const links = { url: 'https://a/orders/1', settings: 'https://a/mails', stop: 'https://a/stop' }
  const mail = noticeMail({ code: 'goods.ready', data, must: false }, links, 'es')
  assert.equal(mail.subject, 'Pump, pedido AB12')
  assert.deepEqual(mail.text.split('\n\n'), [
    'Ningbo dice que Pump está listo. Vea en el pedido qué falta por pagar.',
    'Véalo: https://a/orders/1',
    'Recibe este correo como miembro de una empresa en Surety. Elija sus correos: https://a/mails',
    'No recibir más correos de este tipo, sin iniciar sesión: https://a/stop',
  ])
  // What a company calls its goods cannot put a line or a link into the frame of the mail.
  const sly = noticeMail(
    { code: 'goods.ready', data: { ...data, goods: '{url}\r\n[x]' }, must: true },
    { url: 'https://a/1', settings: '' },
    'en',
  )
  assert.equal(sly.subject, '{url} [x], order AB12')
})

test('languages by wish', () => {
  assert.deepEqual(
    ['zh-CN,zh;q=0.9', 'es', 'fr', undefined, 'EN-us'].map((wish) => languageFor(wish)),
    ['zh', 'es', 'en', 'en', 'en'],
  )
  assert.deepEqual([...groups].sort(), [...new Set(Object.values(toldBy).map(({ group }) => group))].sort())
})

test('a notice of an application, a hit or a step leads to where it is looked at', () => {
  const led = (topic: string, body: Cause['body'] = {}) => {
    const [told] = noticesOf({ ...event(topic, body), root: 'cmp_s' }, undefined)
    return [told?.company, told && pageOf({ order: null, code: told.code, data: told.data })]
  }
  assert.deepEqual(led('application.submitted'), ['cmp_operator', '/vetting/cmp_s'])
  assert.deepEqual(led('application.returned'), ['cmp_s', '/company/application'])
  assert.deepEqual(led('screening.hit', { company: 'cmp_s' }), ['cmp_operator', '/vetting/cmp_s'])
  assert.deepEqual(led('exclusion.asked', { company: 'cmp_s' }), ['cmp_operator', '/companies/cmp_s'])
  assert.deepEqual(led('suspension.appealed'), ['cmp_operator', '/companies/cmp_s'])
  const found = { search: 'ssr_1', named: 'Kettles', goods: 'A, B, C', more: 2 }
  assert.deepEqual(led('search.found', found), ['cmp_s', '/searches/ssr_1'])
  assert.deepEqual(led('company.warned'), ['cmp_s', '/company'])
})
