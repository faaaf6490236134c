import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isWritable, latinText } from './latin.rules.ts'

const written: readonly (readonly [text: string, latin: string])[] = [
  ['Elbe Präzisionsteile GmbH', 'Elbe Prazisionsteile GmbH'],
  ['Müller & Söhne', 'Muller + Sohne'],
  ['Straße', 'Strasse'],
  ['Łódź Mechanika', 'Lodz Mechanika'],
  ['Þórður Æðey', 'Thordur Aedey'],
  ['Công ty Sài Gòn Dệt', 'Cong ty Sai Gon Det'],
  ['Αθήνα Εμπορική', 'Athina Emporiki'],
  ['Торговый Дом «Звезда»', "Torgovyi Dom 'Zvezda'"],
  ['Ｆｕｌｌ Ｗｉｄｔｈ', 'Full Width'],
  ['a//b///c', 'a/b/c'],
  ['/slashes at the ends/', 'slashes at the ends'],
  ['two\nlines\tand   spaces', 'two lines and spaces'],
  ['semi; colon @ home_office', 'semi, colon (at) home-office'],
]

test('accents go, other European scripts are written in Latin letters, signs become what banks take', () => {
  for (const [text, latin] of written) {
    assert.equal(latinText(text, 140), latin)
    assert.equal(isWritable(text), true, text)
  }
})

test('a name in a script without letters of ours is not guessed', () => {
  for (const name of ['宁波港湾工程', '株式会社', 'شركة التجارة', 'บริษัท', 'Ningbo 宁波', '', '  ', '!!!', '٣٤'])
    assert.equal(isWritable(name), false, name)
})

test('a long name is cut between words when that keeps most of it, else where the room ends', () => {
  const long = 'Gesellschaft für Präzisionsteile und Maschinenbau Hamburg Altona Nordwestdeutschland'
  assert.equal(latinText(long, 70), 'Gesellschaft fur Prazisionsteile und Maschinenbau Hamburg Altona')
  assert.equal(latinText('A'.repeat(90), 70), 'A'.repeat(70))
  assert.equal(latinText(`Short ${'B'.repeat(90)}`, 70).length, 70)
})

test('whatever the text, what is written fits the set and the room, and is the same when written again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 1, max: 140 }), (text, most) => {
      const latin = latinText(text, most)
      assert.match(latin, /^[A-Za-z0-9/\-?:().,'+ ]*$/)
      assert.ok(latin.length <= most)
      assert.doesNotMatch(latin, /^[/ ]|[/ ]$|\/\/|\s\s/)
      assert.equal(latinText(latin, most), latin)
    }),
    { numRuns: 500 },
  )
})
