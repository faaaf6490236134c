import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { isRefusal } from '../kernel/use-case.ts'
import type { XmlElement } from '../kernel/xml-tree.ts'
import { childOf, childrenOf, textOf } from '../kernel/xml-tree.ts'
import type { XmlLimits } from './xml.ts'
import { readXml } from './xml.ts'

function tree(text: string | Uint8Array, limits: Partial<XmlLimits> = {}): XmlElement {
  const read = readXml(typeof text === 'string' ? Buffer.from(text) : text, limits)
  assert.ok(!isRefusal(read), JSON.stringify(read))
  return read
}

function refusal(text: string | Uint8Array, limits: Partial<XmlLimits> = {}): { refused: string; data?: unknown } {
  const read = readXml(typeof text === 'string' ? Buffer.from(text) : text, limits)
  assert.ok(isRefusal(read), 'read, not refused')
  return read
}

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le')

describe('names and text', () => {
  it('knows a name by namespace, whatever the prefix', () => {
    const same = [
      '<a xmlns="u"><b>1</b></a>',
      '<p:a xmlns:p="u"><p:b>1</p:b></p:a>',
      '<p:a xmlns:p="u"><b xmlns="u">1</b></p:a>',
      '<p:a xmlns:p="u"><q:b xmlns:q="u">1</q:b></p:a>',
      '<p:a xmlns:p="u"><p:b xmlns:p="u">1</p:b></p:a>',
    ].map((text) => tree(text))
    for (const each of same) assert.deepEqual(each, same[0])
    assert.equal(same[0]?.namespace, 'u')
  })

  it('ends a redeclared prefix with its element', () => {
    const root = tree('<p:a xmlns:p="u"><p:b xmlns:p="v"/><p:b/></p:a>')
    assert.deepEqual(
      root.children.map((each) => each.namespace),
      ['v', 'u'],
    )
  })

  it('joins text and CDATA, leaves out comments and instructions, resolves the five entities', () => {
    const root = tree('<a>1<!-- no -->2<?no no?>3<![CDATA[<&>]]>&lt;&gt;&amp;&apos;&quot;&#65;&#x42;<b>other</b>4</a>')
    assert.equal(root.text, `123<&><>&'"AB4`)
    assert.equal(textOf(root, '', 'b'), 'other')
  })

  it('keeps attributes by local name, those with a namespace apart, and drops declarations', () => {
    const { attributes } = tree('<a xmlns="d" xmlns:p="u" x="1" p:x="2" y=" 3 "/>')
    assert.deepEqual([...attributes].sort(), [
      ['x', '1'],
      ['y', ' 3 '],
      ['{u}x', '2'],
    ])
  })

  it('finds children by namespace and name', () => {
    const root = tree('<a xmlns:p="u"><b>1</b><p:b>2</p:b><b> 3 </b><c> </c></a>')
    assert.equal(childrenOf(root, '', 'b').length, 2)
    assert.equal(childOf(root, 'u', 'b')?.text, '2')
    assert.equal(childOf(root, 'u', 'c'), undefined)
    assert.equal(textOf(root, '', 'c'), undefined)
    assert.equal(textOf(root, '', 'nothing'), undefined)
  })

  it('is safe with names of object prototypes', () => {
    const root = tree('<__proto__ constructor="1"><toString/></__proto__>')
    assert.equal(root.attributes.get('constructor'), '1')
    assert.equal(root.attributes.get('toString'), undefined)
  })
})

describe('encodings', () => {
  const text = '<a>é深𝄞</a>'
  const good: readonly [string, Uint8Array, string][] = [
    ['UTF-8, nothing said', Buffer.from(text), 'é深𝄞'],
    ['UTF-8, said', Buffer.from(`<?xml version="1.0" encoding="utf-8"?>${text}`), 'é深𝄞'],
    ['UTF-8 with mark', Buffer.from(`\ufeff${text}`), 'é深𝄞'],
    ['UTF-16 little-endian', utf16(`<?xml version="1.0" encoding="UTF-16"?>${text}`), 'é深𝄞'],
    ['UTF-16 big-endian', utf16(text).swap16(), 'é深𝄞'],
    ['ISO-8859-1', Buffer.from(`<?xml version='1.0' encoding='ISO-8859-1'?><a>é\x93</a>`, 'latin1'), 'é\x93'],
    ['ASCII', Buffer.from('<?xml version="1.0" encoding="US-ASCII"?><a>e</a>'), 'e'],
  ]
  for (const [name, bytes, expected] of good)
    it(`reads ${name}`, () => {
      assert.equal(tree(bytes).text, expected)
    })

  const bad: readonly [string, Uint8Array][] = [
    ['broken UTF-8', Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e])],
    ['Latin-1 that says nothing', Buffer.from('<a>é</a>', 'latin1')],
    ['UTF-16 without mark', Buffer.from('<a/>', 'utf16le')],
    ['UTF-16 said in bytes of UTF-8', Buffer.from('<?xml version="1.0" encoding="UTF-16"?><a/>')],
    ['odd half of UTF-16', Buffer.concat([utf16('<a/>'), Buffer.from([0x20])])],
    ['UTF-7', Buffer.from('<?xml version="1.0" encoding="UTF-7"?><a>+AGE-</a>')],
    ['EBCDIC', Buffer.from('<?xml version="1.0" encoding="ebcdic-cp-us"?><a/>')],
    ['NUL', Buffer.from('<a>\0</a>')],
  ]
  for (const [name, bytes] of bad)
    it(`refuses ${name}`, () => {
      assert.equal(refusal(bytes).refused, 'xml-encoding')
    })
})

describe('refusals', () => {
  const table: readonly [string, string, string, Partial<XmlLimits>?][] = [
    ['nothing', '', 'xml-empty'],
    ['blanks', ' \n\t ', 'xml-empty'],
    ['only a mark', '\ufeff', 'xml-empty'],
    ['a DOCTYPE', '<!DOCTYPE a><a/>', 'xml-doctype'],
    ['a DOCTYPE of odd case', '<!doctype a><a/>', 'xml-doctype'],
    ['an outside DTD', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 'xml-doctype'],
    ['an entity', '<a><!ENTITY x "y"></a>', 'xml-doctype'],
    ['more bytes', `<a>${'x'.repeat(100)}</a>`, 'xml-too-large', { bytes: 100 }],
    ['more elements', `<a>${'<b/>'.repeat(10)}</a>`, 'xml-too-large', { elements: 10 }],
    ['more attributes', '<a x="1" y="2" z="3"/>', 'xml-too-large', { attributes: 2 }],
    ['more text', '<a>12345<![CDATA[6]]></a>', 'xml-too-large', { text: 5 }],
    ['more depth', '<a><a><a><a/></a></a></a>', 'xml-too-deep', { depth: 3 }],
    ['an open end', '<a><b></b>', 'xml-not-well-formed'],
    ['crossed tags', '<a><b></a></b>', 'xml-not-well-formed'],
    ['two roots', '<a/><b/>', 'xml-not-well-formed'],
    ['text outside', '<a/>x', 'xml-not-well-formed'],
    ['an unknown prefix', '<p:a/>', 'xml-not-well-formed'],
    ['an unknown entity', '<a>&nbsp;</a>', 'xml-not-well-formed'],
    ['a forbidden character', '<a>&#x1;</a>', 'xml-not-well-formed'],
    ['an attribute twice', '<a x="1" x="2"/>', 'xml-not-well-formed'],
    ['an attribute twice by namespace', '<a xmlns:p="u" xmlns:q="u" p:x="1" q:x="2"/>', 'xml-not-well-formed'],
    ['JSON', '{"a":1}', 'xml-not-well-formed'],
    ['only a comment', '<!-- a -->', 'xml-not-well-formed'],
  ]
  for (const [name, text, code, limits] of table)
    it(`refuses ${name}: ${code}`, () => {
      assert.equal(refusal(text, limits).refused, code)
    })

  it('names line and column, without the parser’s own prefix', () => {
    const { refused, data } = refusal('<a>\n  <b></c>\n</a>')
    assert.equal(refused, 'xml-not-well-formed')
    assert.deepEqual(data, { line: 2, column: 10, why: 'unexpected close tag.' })
  })

  it('reads what is just within the limits', () => {
    tree('<a><a><a/></a></a>', { depth: 3 })
    tree(`<a>${'<b/>'.repeat(9)}</a>`, { elements: 10 })
    tree('<a x="1" y="2"/>', { attributes: 2 })
    tree('<a>12345</a>', { text: 5 })
    tree('<a>12345</a>', { bytes: 12 })
  })

  it('holds the default limits', () => {
    assert.equal(refusal('<a>'.repeat(65) + '</a>'.repeat(65)).refused, 'xml-too-deep')
    tree('<a>'.repeat(64) + '</a>'.repeat(64))
    assert.equal(refusal(`<a>${'<b/>'.repeat(200_000)}</a>`).refused, 'xml-too-large')
    assert.equal(refusal(Buffer.alloc(10 * 1024 * 1024 + 1, ' ')).refused, 'xml-too-large')
  })

  it('refuses a billion laughs before it is parsed', () => {
    const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
    const bomb = `<?xml version="1.0"?><!DOCTYPE z [<!ENTITY l0 "lol">${laughs}]><z>&l9;</z>`
    assert.equal(refusal(bomb).refused, 'xml-doctype')
    assert.equal(refusal(utf16(bomb)).refused, 'xml-doctype')
  })
})

describe('whatever comes', () => {
  const known = ['xml-empty', 'xml-doctype', 'xml-encoding', 'xml-not-well-formed', 'xml-too-deep', 'xml-too-large']
  const check = (bytes: Uint8Array): void => {
    const read = readXml(bytes)
    if (isRefusal(read)) assert.ok(known.includes(read.refused), read.refused)
  }

  it('never throws on bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), check))
  })

  it('never throws on pieces of XML in any order', () => {
    const pieces =
      '<a> </a> <b x="1"> <![CDATA[ ]]> <!-- --> <?x ?> & &amp; " \' > < / xmlns:p="u" <p:a> = ]]> é'.split(' ')
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (some) => check(Buffer.from(some.join('')))),
      { numRuns: 300 },
    )
  })

  it('reads back any text that was escaped', () => {
    const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
    const text = fc.string({ unit: 'grapheme' }).filter((each) => !/\p{Cc}|\p{Cn}/u.test(each))
    fc.assert(fc.property(text, (each) => assert.equal(tree(`<a>${escaped(each)}</a>`).text, each)))
  })
})
