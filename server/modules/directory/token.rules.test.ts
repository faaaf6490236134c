import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hanLexemes, pairsOf, plainText, tokensOf } from './token.rules.ts'

const texts = (text: string) => tokensOf(text).map((token) => token.text)

for (const [text, tokens] of [
  ['Hex bolt M8 x 30', ['hex', 'bolt', 'm8x30']],
  ['M8×30, M8*30', ['m8x30', 'm8x30']],
  ['6204-2RS', ['62042rs']],
  ['12 V 100 Ah', ['12v', '100ah']],
  ['12V100Ah', ['12v100ah']],
  ['1.5 mm and 15 mm', ['1.5mm', 'and', '15mm']],
  ['205/55R16.', ['20555r16']],
  ['Válvula de ½"', ['valvula', 'de', '12']],
  ['304不锈钢六角螺栓 M8', ['304', '不锈钢六角螺栓', 'm8']],
  ['e-bike, T-shirt', ['ebike', 'tshirt']],
  ['ＤＩＮ ９３３', ['din', '933']],
  ['Съёмник подшипников', ['съемник', 'подшипников']],
  ['', []],
  ['"!?', []],
  ['20 mAh batteries', ['20mah', 'batteries']],
  ['4 m long', ['4m', 'long']],
  ['4 men', ['4', 'men']],
] as const)
  test(`tokens of «${text}»`, () => assert.deepEqual(texts(text), tokens))

for (const [text, parts] of [
  ['6204-2RS', ['6204', '2rs']],
  ['M8x30', ['m8', '30']],
  ['205/55R16', ['205', '55r16']],
  ['4.2x25', ['4.2', '25']],
  ['e-bike', ['e', 'bike']],
  ['bolt', []],
] as const)
  test(`parts of «${text}»`, () => assert.deepEqual(tokensOf(text)[0]?.parts, parts))

test('Chinese is pairs of neighbours', () => {
  assert.deepEqual(pairsOf('不锈钢'), ['不锈', '锈钢'])
  assert.deepEqual(pairsOf('泵'), ['泵'])
  assert.deepEqual(hanLexemes('水泵'), ['水', '泵', '水泵'])
  assert.deepEqual(pairsOf('𠮷野家'), ['𠮷野', '野家'])
})

test('accents, width and case make no difference', () => assert.equal(plainText('ＶÁLVULA Ñ'), 'valvula n'))
