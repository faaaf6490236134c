import assert from 'node:assert/strict'
import { describe, it, test } from 'node:test'
import fc from 'fast-check'
import { draftOf } from '../../../tests/ubl/order-writer.ts'
import { schemaFaults } from '../../../tests/ubl/schemas.ts'
import { incoterms } from '../catalogue/incoterm.rules.ts'
import { vouchersPolicy } from '../payments/vouchers-policy.rules.ts'
import { contractNotes, contractSheet } from './contract-sheet.rules.ts'
import type { DocumentParty } from './document-party.rules.ts'
import type { Order } from './order.rules.ts'
import { type Acceptance, type Terms, type TermsContent, termsHash, totalOf } from './terms.rules.ts'
import { termsFromUbl } from './ubl-terms.rules.ts'
import { ublOrder } from './ubl-writing.rules.ts'

const at = '2026-03-01T09:00:00.000Z'
const party = (companyId: string, name: string, country: string): DocumentParty => ({
  company: { companyId, name, country, kinds: ['buyer'], zone: 'UTC', state: 'active' },
  details: {
    companyId,
    legalName: name,
    addressLines: ['Am Kai 1', 'Tor <3>', 'Gebäude Ä'],
    city: 'Hamburg',
    statedAt: at,
  },
})
const [buyer, supplier] = [
  party('cmp_b', 'Elbe Präzisionsteile & Söhne', 'DE'),
  party('cmp_s', '宁波港口工程有限公司', 'CN'),
]

function factsOf(content: TermsContent) {
  const terms: Terms = {
    orderId: 'ord_1',
    version: 1,
    author: 'buyer',
    content,
    hash: termsHash(content),
    writtenAt: at,
  }
  const order: Order = {
    ...{ orderId: 'ord_1', buyerId: 'cmp_b', supplierId: 'cmp_s', currency: content.currency, zone: content.zone },
    ...{ number: 'HK3L9QZ2', wireReference: 'RF18HK3L9QZ2', version: 1, author: 'buyer', proposed: true },
    ...{ total: totalOf(content), createdAt: at, status: 'proposed' },
  }
  const acceptances: readonly Acceptance[] = [
    { orderId: 'ord_1', version: 1, side: 'buyer', person: 'usr_1', hash: terms.hash, acceptedAt: at },
  ]
  return { order, terms, acceptances, buyer, supplier, plan: vouchersPolicy.defaults }
}

/** A date that is still to come for `termsFromUbl`. */
const shipBy = { kind: 'date', date: '2026-06-01' } as const
const usual = {
  zone: 'Etc/UTC',
  shipmentProof: 'transport document',
  releasePlan: [{ step: 'received', shareBps: 10_000 }],
  coverage: 'standard',
  lateRateBps: 50,
  attachments: [],
} as const

const word = fc.stringMatching(/^[A-Za-zÀ-ÿ宁波&<>"'][A-Za-zÀ-ÿ宁波&<>"' ]{0,30}[A-Za-zÀ-ÿ宁波&<>"']$/)
const quality = fc.record({ attribute: word, target: word, test: word }).map((term) => ({ ...term }))
const line = fc.record({
  name: word,
  description: word,
  quantity: fc.bigInt(1n, 10n ** 12n),
  unit: fc.constantFrom('C62', 'KGM', 'MTR'),
  unitPrice: fc.constantFrom('1', '2.5', '0.0375', '1200'),
  amount: fc.bigInt(1n, 10n ** 9n),
  hsCode: fc.constantFrom('841370', '84137081'),
  quality: fc.array(quality, { maxLength: 3 }),
})
const byWater = ['FAS', 'FOB', 'CFR', 'CIF']
const contents: fc.Arbitrary<TermsContent> = fc
  .record({
    currency: fc.constantFrom('EUR', 'USD', 'JPY', 'KWD'),
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
    freight: fc.bigInt(0n, 10n ** 6n),
    tax: fc.bigInt(0n, 10n ** 6n),
    charges: fc.bigInt(0n, 10n ** 6n),
    incoterm: fc.constantFrom(...incoterms),
    incotermPlace: fc.constantFrom('Ningbo', 'Rotterdam Europoort', '宁波'),
    mode: fc.constantFrom('land', 'air', 'sea', 'inland-water', 'post' as const),
  })
  .map(({ lines, incoterm, mode, ...rest }) => {
    const content = {
      ...rest,
      ...usual,
      incoterm,
      mode: byWater.includes(incoterm) && mode !== 'inland-water' ? ('sea' as const) : mode,
      shipBy,
      allowances: lines[0]?.amount ?? 0n,
      lines: lines.map((each, i) => ({ ...each, lineNo: i + 1, quantityToleranceBps: 0 })),
      instalments: [],
    }
    return {
      ...content,
      instalments: [{ n: 1, kind: 'initial' as const, amount: totalOf(content), event: 'agreement' as const }],
    }
  })
  .filter((content) => totalOf(content) > 0n)

describe('terms as a UBL order', () => {
  it('property: our own reader reads them back the same', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const facts = factsOf(content)
        const xml = ublOrder({ ...facts, notes: contractNotes(facts, 'en') })
        assert.deepEqual(termsFromUbl(draftOf(xml), '2026-03-01'), content)
      }),
      { numRuns: 150 },
    )
  })

  it('are valid by the published schema, also with 500 lines and in dinars and yen', async () => {
    for (const currency of ['EUR', 'KWD', 'JPY']) {
      const [content] = fc.sample(contents, { numRuns: 1, seed: 7 })
      assert.ok(content)
      const [first] = content.lines
      assert.ok(first)
      const lines = Array.from({ length: 500 }, (_, i) => ({ ...first, lineNo: i + 1 }))
      const many = { ...content, currency, lines, remarks: 'Pack dry & <carefully>', allowances: 0n }
      const facts = factsOf({ ...many, shipBy: { kind: 'days', days: 30, after: 'initial' } })
      const xml = ublOrder({ ...facts, notes: contractNotes(facts, 'en') })
      assert.deepEqual(await schemaFaults('Order', xml), [])
      assert.equal(draftOf(xml).lines.length, 500)
    }
  })
})

test('what UBL has no place for is a note; the contract says all of it, in every language', () => {
  const [content] = fc.sample(contents, { numRuns: 1, seed: 3 })
  assert.ok(content)
  const facts = factsOf({
    ...content,
    remarks: 'Pack dry',
    attachments: [{ name: 'drawing.pdf', sha256: 'a'.repeat(64) }],
  })
  const notes = contractNotes(facts, 'en')
  assert.ok(notes.some((note) => note.startsWith('Release of the money: 100 % when the goods are received')))
  for (const language of ['en', 'zh', 'es'] as const) {
    const text = JSON.stringify(contractSheet(facts, language))
    for (const part of [facts.terms.hash, 'Pack dry', 'drawing.pdf', 'HK3L9QZ2', content.incotermPlace]) {
      assert.ok(text.includes(part), `${language}: ${part}`)
    }
    assert.doesNotMatch(JSON.stringify(contractSheet(facts, language).blocks), /\{\w+\}/)
  }
})

test('a contract is called one when both accepted; until then it says who has not', () => {
  const [content] = fc.sample(contents, { numRuns: 1, seed: 5 })
  assert.ok(content)
  const facts = factsOf(content)
  const open = contractSheet(facts, 'en')
  assert.equal(open.heading.kind, 'Terms, not agreed yet')
  assert.match(JSON.stringify(open), /has not accepted this version/)
  const accepted = { orderId: 'ord_1', version: 1, person: 'usr_2', hash: facts.terms.hash, acceptedAt: at }
  const second = { ...accepted, side: 'supplier' as const }
  const order = { ...facts.order, agreedVersion: 1, agreedAt: at }
  const agreed = contractSheet({ ...facts, order, acceptances: [...facts.acceptances, second] }, 'en')
  assert.equal(agreed.heading.kind, 'Contract')
  assert.doesNotMatch(JSON.stringify(agreed), /has not accepted/)
})
