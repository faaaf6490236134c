import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '../../kernel/language.ts'
import { vouchersPolicy } from '../payments/vouchers-policy.rules.ts'
import { type ContractFacts, contractNotes, contractSheet } from './contract-sheet.rules.ts'
import { contractWords } from './contract-words.rules.ts'
import { documentKinds } from './sampling.rules.ts'
import { sampleTerms } from './story.testing.ts'
import type { TermsContent } from './terms.rules.ts'

const party = { company: { name: 'Acme', country: 'US' } } as unknown as ContractFacts['buyer']

function factsOf(content: TermsContent): ContractFacts {
  const order = { number: 'A1', zone: 'Etc/UTC', agreedVersion: 1 } as unknown as ContractFacts['order']
  const terms = { version: 1, hash: 'f'.repeat(64), content, writtenAt: '2026-03-01T00:00:00.000Z' }
  return {
    order,
    terms,
    acceptances: [],
    buyer: party,
    supplier: party,
    plan: vouchersPolicy.defaults,
  } as unknown as ContractFacts
}

function clausesOf(content: TermsContent) {
  const blocks = contractSheet(factsOf(content), 'en').blocks
  return blocks.flatMap((each) => (each.block === 'facts' ? each.facts : []))
}

test('a contract says how lots are judged, in words, and which papers come with the goods', () => {
  const sampling = { critical: { kind: 'all' }, major: { kind: 'lq', percent: '5.0' } } as const
  const documents = [{ kind: 'test-report', name: 'EN 10204 3.1' }, { kind: 'packing-list' }] as const
  const said = new Map(
    clausesOf({ ...sampleTerms, sampling, documents: [...documents, { kind: 'other', name: 'Map' }] }),
  )
  assert.equal(
    said.get('Inspection of a lot'),
    'critical defects: every item\nmajor defects: ISO 2859-2, procedure A, LQ 5.0 %',
  )
  assert.equal(said.get('Papers with the goods'), 'test report: EN 10204 3.1\npacking list\nMap')
})

test('terms that say nothing of it have what is usual, and no papers', () => {
  const said = new Map(clausesOf(sampleTerms))
  assert.match(said.get('Inspection of a lot') ?? '', /^as usual, by ISO 2859-1/)
  assert.equal(said.get('Papers with the goods'), undefined)
})

test('the on-time plan stands with its numbers, in every language and in the notes of a UBL order', () => {
  const said = new Map(clausesOf({ ...sampleTerms, coverage: 'on-time' })).get('Cover') ?? ''
  assert.match(said, /a voucher of 2 % of the order, at most USD 100.00, for orders from USD 500.00;.* 180 days/)
  const notes = contractNotes(factsOf({ ...sampleTerms, coverage: 'on-time' }), 'en')
  assert.ok(notes.includes(`Cover: ${said}`))
  for (const language of languages) {
    const sheet = JSON.stringify(contractSheet(factsOf({ ...sampleTerms, coverage: 'on-time' }), language))
    assert.ok(sheet.includes('180') && !/\{(share|most|from|days)\}/.test(sheet), language)
  }
})

test('a UBL order says both in its notes', () => {
  const notes = contractNotes(factsOf({ ...sampleTerms, documents: [{ kind: 'manual' }] }), 'en')
  assert.ok(notes.includes('Papers with the goods: manual'))
})

test('every kind of paper but the one with a name of its own has words in each language', () => {
  for (const language of languages)
    for (const kind of documentKinds.filter((each) => each !== 'other'))
      assert.ok(contractWords[language].paperKinds[kind], `${language} ${kind}`)
})
