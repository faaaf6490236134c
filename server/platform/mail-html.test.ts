import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { htmlOf } from './mail-html.ts'

const bodyOf = (text: string) => /<div[^>]*>(.*)<\/div><\/body>/s.exec(htmlOf('S', text))?.[1]

const cases: readonly [given: string, then: string][] = [
  ['One.', '<p>One.</p>'],
  ['One.\n\nTwo\nthree.', '<p>One.</p><p>Two<br>three.</p>'],
  ['a < b & "c" > \'d\'', '<p>a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;</p>'],
  [
    'Open https://a.example/o/1?x=1&y=2.',
    '<p>Open <a href="https://a.example/o/1?x=1&amp;y=2">https://a.example/o/1?x=1&amp;y=2</a>.</p>',
  ],
  ['(http://a.example)', '<p>(<a href="http://a.example">http://a.example</a>)</p>'],
  ['请打开 https://a.example/1。谢谢', '<p>请打开 <a href="https://a.example/1">https://a.example/1</a>。谢谢</p>'],
  ['javascript:alert(1)', '<p>javascript:alert(1)</p>'],
  ['https://a.example/"onclick="x', '<p><a href="https://a.example/">https://a.example/</a>&quot;onclick=&quot;x</p>'],
]

for (const [given, then] of cases) {
  test(`as HTML: ${JSON.stringify(given)}`, () => assert.equal(bodyOf(given), then))
}

test('the subject is text in the head too', () => {
  assert.match(htmlOf('</title><script>', 'x'), /<title>&lt;\/title&gt;&lt;script&gt;<\/title>/)
})

const strange = fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', '\n', 'https://', ' ', '/', '中') })

test('whatever the text, only our own elements are in the page, and the words are all there', () => {
  fc.assert(
    fc.property(strange, (text) => {
      const shown = bodyOf(text) ?? ''
      const rest = shown.replace(/<p>|<\/p>|<br>|<a href="https?:\/\/[^"<>]*">|<\/a>/g, '')
      assert.doesNotMatch(rest, /[<>"']/)
      const words = rest
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
      assert.equal(words.replace(/&amp;/g, '&'), text.replaceAll('\n', ''))
    }),
  )
})

test('whatever stands in a part, only our own elements are on the page', () => {
  fc.assert(
    fc.property(strange, strange, fc.array(strange, { maxLength: 3 }), (title, url, lines) => {
      const shown = /<div[^>]*>(.*)<\/div><\/body>/s.exec(htmlOf('S', '', [{ title, url, lines }]))?.[1] ?? ''
      const rest = shown.replace(/<\/?(p|h2|ul|li)( style="[^"]*")?>|<br>|<a href="[^"<>]*">|<\/a>/g, '')
      assert.doesNotMatch(rest, /[<>"']/)
    }),
  )
})
