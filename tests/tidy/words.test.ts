import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dataOf, everyFile, type Source, sourceAt } from './sources.ts'

interface Word {
  readonly word: string
  /** The word that is meant. */
  readonly say: string
  /** Phrases in which it may stand, and why. */
  readonly but?: readonly string[]
  readonly because?: string
}

const words = dataOf<readonly Word[]>('words.json')
/** Elements of UBL documents have the names that OASIS gave them. */
const UBL = /\b(\w*CustomerParty|CustomerAssignedAccountID|Seller(SupplierParty|sItem\w*|\w*LineItem))\b/g

/** Identifiers fall apart at their humps, so that `sellerId` is found. */
const plain = (text: string) => text.replace(UBL, '').replace(/([a-z])([A-Z])/g, '$1 $2')

const isCode = (path: string) => /^(server|web|sdk|record-format|scripts|bin|bench)\//.test(path)

const refused = (files: readonly Source[]) =>
  files.flatMap(({ path, text }) => {
    const spoken = plain(text)
    return words.flatMap(({ word, say, but = [] }) => {
      const left = but.reduce((rest, phrase) => rest.replaceAll(phrase, ''), spoken)
      return new RegExp(`(?<![a-z])${word}s?(?![a-z])`, 'i').test(left) ? [`${path}: ${word}; say ${say}`] : []
    })
  })

test('one word, one thing: refused words stand nowhere in the code', () => {
  assert.deepEqual(refused(everyFile.filter(({ path }) => isCode(path))), [])
})

for (const { word } of words)
  test(`${word} is found, whole or in a hump`, () => {
    const hump = `const ${word}Id = 1`
    for (const text of [`a ${word} b`, hump, `the ${word}s`])
      assert.notDeepEqual(refused([sourceAt('server/kernel/planted.ts', text)]), [], text)
  })

test('every exception of a word says why', () => {
  for (const { word, but, because } of words) assert.equal(but === undefined, because === undefined, word)
})

/** A record type or class named by a word that has two meanings. */
const bare = (files: readonly Source[]) =>
  files
    .filter(({ text }) => /\b(interface|class|type) (Account|Transaction|Entry|Event|Message)\b/.test(text))
    .map(({ path }) => path)

test('no type is called by a bare word of two meanings', () => {
  assert.deepEqual(bare(everyFile.filter(({ path }) => isCode(path))), [])
  assert.notDeepEqual(bare([sourceAt('server/kernel/planted.ts', 'export interface Account {')]), [])
})

const HOSTS = ['registry.npmjs', 'registry.yarn', '/home/', '/root/', '/Users/', '/work/']
const SELF = ['tests/tidy/words.test.ts']
const placed = (files: readonly Source[]) =>
  files.flatMap(({ path, text }) =>
    SELF.includes(path) ? [] : HOSTS.filter((host) => text.includes(host)).map((host) => `${path}: ${host}`),
  )

test('the project names no machine and no registry', () => {
  assert.deepEqual(placed(everyFile), [])
  assert.notDeepEqual(placed([sourceAt('docs/planted.md', 'see /home/me')]), [])
})
