import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentOf, typedFromForm, typedStorefront } from './storefront-form.ts'

const said = {
  introductions: [
    { language: 'en', text: 'Brackets since 1998.' },
    { language: 'fr', text: 'Des équerres.' },
  ],
  ...{ logo: 'a'.repeat(64), banner: null, founded: 1998, employees: '51-200' as const },
  pictures: [{ file: 'b'.repeat(64), caption: 'The press shop' }],
  ...{ makes: ['metal-parts'], goods: ['Brackets', 'Clamps'], markets: ['NL', 'US'], languages: ['en', 'zh'] },
  capacity: [{ what: 'Brackets', amount: '200,000 a month' }],
  certificates: [{ name: 'ISO 9001', number: null, issuer: 'TUV', until: '2027-01-31' }],
}

const wire = {
  ...said,
  banner: undefined,
  certificates: [{ name: 'ISO 9001', issuer: 'TUV', until: '2027-01-31' }],
}

test('what a draft says comes back from its form as it was', () => {
  const { banner: _, ...wanted } = wire
  assert.deepEqual(contentOf(typedStorefront(said)), wanted)
})

test('a posted form: a language more, a picture that is not kept, codes in any way', () => {
  const form = new FormData()
  for (const [name, value] of [
    ...[
      ['language', 'en'],
      ['introduction', 'Hello.\r\nAgain.'],
      ['language', 'fr'],
      ['introduction', 'Bonjour.'],
    ],
    ...[
      ['markets', 'nl; US，de'],
      ['founded', 'long ago'],
      ['logo', ''],
    ],
  ] as const)
    form.append(name ?? '', value ?? '')
  const content = contentOf(typedFromForm(form))
  assert.deepEqual(content.introductions, [
    { language: 'en', text: 'Hello.\nAgain.' },
    { language: 'fr', text: 'Bonjour.' },
  ])
  assert.deepEqual(
    [content.markets, content.founded, content.logo, content.pictures],
    [['nl', 'US', 'de'], 0, undefined, []],
  )
})
