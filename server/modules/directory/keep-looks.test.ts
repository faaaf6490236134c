import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCard } from './card.rules.ts'
import { keepLooks } from './keep-looks.ts'
import { readQuery } from './read-query.ts'
import type { Found, IndexQuery, SearchIndex } from './search-index.ts'

const found = (count: number): readonly Found[] =>
  Array.from({ length: count }, (_, doc) => ({ doc, card: readCard(Buffer.alloc(38)) }))

/** An index that finds so many products, and counts how often it is asked. */
function counting(cards: () => Promise<readonly Found[]>) {
  let [asked, now] = [0, 0]
  const none = () => Promise.resolve(new Map())
  const inner: SearchIndex = {
    cards: () => {
      asked += 1
      return cards()
    },
    words: none,
    known: () => Promise.resolve(new Set()),
    near: () => Promise.resolve([]),
  }
  const index = keepLooks(inner, () => now)
  const look = (words: string, more: Partial<IndexQuery> = {}) =>
    index.cards({ groups: readQuery(words), needs: 'all', marks: [], ...more }, 4_000)
  return { look, asked: () => asked, pass: (milliseconds: number) => (now += milliseconds) }
}

test('the same words are looked for once in ten seconds', async () => {
  const { look, asked, pass } = counting(async () => found(500))
  await Promise.all([look('bolt'), look('bolt')])
  assert.equal((await look('bolt')).length, 500)
  assert.equal(asked(), 1)
  pass(9_999)
  await look('bolt')
  assert.equal(asked(), 1)
  pass(1)
  await look('bolt')
  assert.equal(asked(), 2)
})

test('other words, samples, marks and heads are other looks', async () => {
  const { look, asked } = counting(async () => found(500))
  for (const ask of [() => look('bolt'), () => look('nut'), () => look('bolt', { sample: 128 })]) {
    await ask()
    await ask()
  }
  assert.equal(asked(), 3)
  await look('bolt', { needs: 'any' })
  assert.equal(asked(), 4)
  for (const more of [{ marks: [['=b']] }, { from: 60_000 }, { marks: [['=b']] }, { from: 60_000 }])
    await look('bolt', more)
  assert.equal(asked(), 8)
})

test('what few have is looked for anew, so that what was listed just now is found', async () => {
  const { look, asked } = counting(async () => found(99))
  await look('zymotic')
  await look('zymotic')
  assert.equal(asked(), 2)
  await look('zymotic', { sample: 128 })
  await look('zymotic', { sample: 128 })
  assert.equal(asked(), 3)
})

test('a look that failed is asked again', async () => {
  let isBroken = true
  const { look, asked } = counting(async () => {
    if (isBroken) throw new Error('no database')
    return found(500)
  })
  await assert.rejects(look('bolt'), /no database/)
  isBroken = false
  assert.equal((await look('bolt')).length, 500)
  assert.equal(asked(), 2)
})

test('what is kept has an end: the oldest goes', async () => {
  const { look, asked } = counting(async () => found(4_000))
  for (let n = 0; n < 38; n += 1) await look(`word${n}`)
  await look('word37')
  assert.equal(asked(), 38)
  await look('word0')
  assert.equal(asked(), 39)
})

test('looks that found nothing have an end too', async () => {
  const { look, asked } = counting(async () => found(0))
  for (let n = 0; n <= 7_500; n += 1) await look(`word${n}`, { sample: 128 })
  await look('word7500', { sample: 128 })
  assert.equal(asked(), 7_501)
  await look('word0', { sample: 128 })
  assert.equal(asked(), 7_502)
})
