import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readXml } from '../platform/xml.ts'
import { isRefusal } from './use-case.ts'
import { branch, escapeXml, leaf, leafIf, xmlDocument } from './xml-text.ts'

const cases: readonly [text: string, escaped: string][] = [
  ['plain', 'plain'],
  ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
  [`"it's"`, '&quot;it&apos;s&quot;'],
  ['宁波 Łódź 🚢', '宁波 Łódź 🚢'],
  ['no\u0000 control\u000b, no\ufffe such', 'no control, no such'],
  ['half \ud83d of a pair', 'half  of a pair'],
  ['tab\tand\nline', 'tab\tand\nline'],
]
for (const [text, escaped] of cases) test(`${JSON.stringify(text)}`, () => assert.equal(escapeXml(text), escaped))

test('elements: a leaf has a text, a branch has children or is not there', () => {
  assert.equal(leaf('a', 'x', { of: '"1"' }), '<a of="&quot;1&quot;">x</a>')
  assert.equal(branch('a', [leaf('b', '1'), '', leaf('c', '2')]), '<a><b>1</b><c>2</c></a>')
  assert.equal(branch('a', ['', branch('b', [])]), '')
  assert.deepEqual([leafIf('a', undefined), leafIf('a', ' '), leafIf('a', '0')], ['', '', '<a>0</a>'])
})

test('property: what is written is read back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const tree = readXml(Buffer.from(xmlDocument(leaf('a', `x${text}x`, { of: text.replace(/\s/g, '') }))))
      assert.ok(!isRefusal(tree))
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold
      const kept = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      assert.equal(tree.text, `x${kept}x`.replace(/\r\n?/g, '\n'))
      assert.equal(tree.attributes.get('of'), kept.replace(/\s/g, ''))
    }),
  )
})
