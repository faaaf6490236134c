import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '../kernel/use-case.ts'
import { readXmlParts } from './xml-stream.ts'

async function* pieces(bytes: Uint8Array, size = 3) {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

async function read(text: string | Uint8Array, limits = {}, size = 3) {
  const seen: (readonly [string, string, number | undefined])[] = []
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  const said = await readXmlParts(
    pieces(bytes, size),
    new Set(['part']),
    (part, path) => {
      seen.push([part.text, path.join('/'), part.line])
      return part.text === 'stop' ? { refused: 'stopped' } : undefined
    },
    limits,
  )
  return { said, seen }
}

test('parts are handed over one by one and kept nowhere; the rest is the tree', async () => {
  const { said, seen } = await read(
    '<x:a xmlns:x="urn:x">\n<x:part>ö</x:part>\n<b>c</b><part><![CDATA[<d>]]></part></x:a>',
  )
  assert.ok(!isRefusal(said))
  assert.deepEqual(seen, [
    ['ö', 'a', 2],
    ['<d>', 'a', 3],
  ])
  assert.deepEqual(
    [said.name, said.namespace, said.children.map(({ name, line }) => [name, line])],
    ['a', 'urn:x', [['b', 3]]],
  )
})

test('letters of one to four bytes are read however the pieces cut them', async () => {
  const said = 'a é ‰ 支付 😀 \ufeff'
  for (const mark of ['', '\ufeff'])
    for (let size = 1; size <= 9; size += 1) {
      const { seen } = await read(`${mark}<a><part>${said}</part><part>${said.repeat(60)}</part></a>`, {}, size)
      assert.deepEqual(
        seen.map(([text]) => text),
        [said, said.repeat(60)],
        `pieces of ${size}`,
      )
    }
})

test('a refusal of a part stops the reading', async () => {
  const { said, seen } = await read('<a><part>1</part><part>stop</part><part>3</part></a>')
  assert.deepEqual([said, seen.length], [{ refused: 'stopped' }, 2])
})

const refused: readonly (readonly [string, string | Uint8Array, object, string])[] = [
  ['a DOCTYPE', '<!DOCTYPE a><a/>', {}, 'xml-doctype'],
  ['too deep', '<a><a><a/></a></a>', { depth: 2 }, 'xml-too-deep'],
  ['too many elements in one part', '<a><part><b/><b/><b/></part></a>', { elements: 3 }, 'xml-too-large'],
  ['too long a text', '<a>xxxxxxxxxx</a>', { text: 5 }, 'xml-too-large'],
  ['too many bytes', '<a>xxxxxxxxxx</a>', { bytes: 5 }, 'xml-too-large'],
  ['not closed', '<a><b></b>', {}, 'xml-not-well-formed'],
  ['an unknown entity', '<a>&bomb;</a>', {}, 'xml-not-well-formed'],
  ['an unknown encoding', '<?xml version="1.0" encoding="EBCDIC-1"?><a/>', {}, 'xml-encoding'],
  ['bytes that are no UTF-8', Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0xfd]), {}, 'xml-encoding'],
  ['a letter that ends with the file', Buffer.from('<a>支</a>').subarray(0, 5), {}, 'xml-encoding'],
  ['half a pair of UTF-16 in UTF-8', Buffer.from([0x3c, 0x61, 0x3e, 0xed, 0xa0, 0x80]), {}, 'xml-encoding'],
  ['a letter longer than it has to be', Buffer.from([0x3c, 0x61, 0x3e, 0xc1, 0x81]), {}, 'xml-encoding'],
  ['nothing', '', {}, 'xml-empty'],
]

for (const [name, text, limits, code] of refused)
  test(`refused: ${name}`, async () => {
    const { said } = await read(text, limits)
    assert.equal(isRefusal(said) ? said.refused : 'read', code)
  })
