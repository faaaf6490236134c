import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import * as yauzl from 'yauzl'
import { manifestOf, membersOf, smallCase, testSigner, trueCaseFile } from './case-file.testing.ts'
import { isSafeName, readManifest } from './case-file.ts'
import { HEAD_BYTES, headOf, isFramable, lengthOf, readHead, tailOf } from './zip-layout.ts'

/** What any reader of ZIP finds in it. */
function unpacked(file: string): Promise<ReadonlyMap<string, string>> {
  return new Promise((resolve, reject) => {
    yauzl.open(file, { lazyEntries: true }, (error, zip) => {
      if (error !== null) return reject(error)
      const found = new Map<string, string>()
      zip.on('error', reject)
      zip.on('end', () => resolve(found))
      zip.on('entry', (entry: yauzl.Entry) =>
        zip.openReadStream(entry, async (fault, stream) => {
          if (fault !== null) return reject(fault)
          const parts: Buffer[] = []
          for await (const part of stream as AsyncIterable<Buffer>) parts.push(part)
          found.set(entry.fileName, Buffer.concat(parts).toString())
          zip.readEntry()
        }),
      )
      zip.readEntry()
    })
  })
}

test('it is a ZIP as any reader has it, with its members as they are', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'surety-zip-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'case.zip')
  writeFileSync(file, trueCaseFile(testSigner()))
  const found = await unpacked(file)
  const members = membersOf(smallCase()).map(({ name }) => name)
  assert.deepEqual(
    [...found.keys()].filter((name) => name !== 'proof.json'),
    ['signature.txt', 'manifest.json', ...members],
  )
  assert.equal(found.get('case-file.pdf'), '%PDF-1.7 and so on')
})

test('the length is known before a byte is written', () => {
  const members = [
    { name: 'a.txt', bytes: 5, crc32: 1 },
    { name: 'files/写真.png', bytes: 7, crc32: 2 },
  ]
  const written = members.reduce((sum, each) => sum + headOf(each).length + each.bytes, tailOf(members).length)
  assert.equal(lengthOf(members), written)
  assert.equal(isFramable(members), true)
  assert.equal(isFramable([{ name: 'a', bytes: 2 ** 32 - 1, crc32: 0 }]), false)
  assert.equal(isFramable(Array.from({ length: 70_000 }, () => ({ name: 'a', bytes: 0, crc32: 0 }))), false)
})

test('a head is read as it is written', () => {
  const head = headOf({ name: 'a.txt', bytes: 70_000, crc32: 0xffffffff })
  assert.deepEqual(readHead(head), { bytes: 70_000, nameLength: 5 })
  assert.equal(readHead(head.subarray(0, HEAD_BYTES - 1)), undefined)
  assert.equal(readHead(new Uint8Array(HEAD_BYTES)), undefined)
})

const unsafe = [
  '',
  '/a',
  'a/',
  '../a',
  'a/../b',
  'a/b/c',
  '.a',
  'a.',
  'a ',
  'a\\b',
  'C:a',
  'a\u202Eb',
  'a\u0000',
  'a?',
  7,
  null,
  'x'.repeat(301),
]
test('names lead nowhere else', () => {
  for (const name of ['a.txt', 'files/001-写真 1.png', 'case-file.pdf']) assert.equal(isSafeName(name), true, name)
  for (const name of unsafe) assert.equal(isSafeName(name), false, JSON.stringify(name))
})

test('a manifest is read only when it says everything', () => {
  const kept = smallCase()
  const manifest = manifestOf(kept, membersOf(kept), testSigner())
  assert.deepEqual(readManifest(JSON.stringify(manifest)), manifest)
  for (const name of Object.keys(manifest)) {
    const { [name as keyof typeof manifest]: _, ...rest } = manifest
    assert.equal(readManifest(JSON.stringify(rest)), undefined, name)
  }
  const [member] = manifest.members
  const members = [{ role: 'other' }, { bytes: -1 }, { bytes: 1.5 }, { sha256: 'x' }, { crc32: 'x' }, { name: '../x' }]
  for (const change of members)
    assert.equal(readManifest(JSON.stringify({ ...manifest, members: [{ ...member, ...change }] })), undefined)
  for (const text of ['', '[]', 'null', '7', '{}']) assert.equal(readManifest(text), undefined)
})
