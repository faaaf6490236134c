import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appWords } from './app-words.generated.ts'
import { languages } from './language.ts'

const english = appWords.en ?? {}

test('each list has words in each language, for the same things', () => {
  assert.ok(Object.keys(english).length >= 5)
  for (const language of languages) {
    const lists = appWords[language] ?? {}
    assert.deepEqual(Object.keys(lists), Object.keys(english), language)
    for (const [name, words] of Object.entries(lists)) {
      assert.deepEqual(Object.keys(words), Object.keys(english[name] ?? {}), `${language} ${name}`)
      for (const [code, text] of Object.entries(words)) assert.ok(text.trim() !== '', `${language} ${name} ${code}`)
    }
  }
})

test('nothing is left in English in another language', () => {
  for (const language of languages.filter((each) => each !== 'en'))
    for (const [name, words] of Object.entries(appWords[language] ?? {})) {
      const same = Object.entries(words).filter(([code, text]) => text === english[name]?.[code])
      assert.deepEqual(same, [], `${language} ${name}`)
    }
})

test('an entry of the timeline is said in words', () => {
  assert.equal(english.entries?.['order.drafted'], 'The order was drafted')
  assert.equal(english.entries?.['claim.decided'], 'The claim was decided')
})
