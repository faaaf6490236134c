import assert from 'node:assert/strict'
import { createHash, randomBytes, randomInt } from 'node:crypto'
import { test } from 'node:test'
import { crc32 as nodeCrc } from 'node:zlib'
import { fromBase64, toBase64 } from './bytes.ts'
import { crc32 } from './crc32.ts'
import { sha256, sha256Hex } from './sha256.ts'

const nodeHash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('the hash is that of the standard, whatever the length', () => {
  assert.equal(sha256Hex(Buffer.from('abc')), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  for (let length = 0; length <= 300; length += 1) {
    const bytes = randomBytes(length)
    assert.equal(sha256Hex(bytes), nodeHash(bytes), `${length} bytes`)
  }
})

test('the hash is the same however the bytes are cut', () => {
  for (let round = 0; round < 200; round += 1) {
    const bytes = randomBytes(randomInt(1, 2000))
    const hasher = sha256()
    for (let at = 0; at < bytes.length; ) {
      const next = at + randomInt(0, 150)
      hasher.update(bytes.subarray(at, next))
      at = next
    }
    assert.equal(hasher.hex(), nodeHash(bytes))
  }
})

test('the sum is that of ZIP, in one go or in two', () => {
  for (let length = 0; length <= 64; length += 1) {
    const bytes = randomBytes(length)
    assert.equal(crc32(bytes), nodeCrc(bytes))
    assert.equal(crc32(bytes.subarray(10), crc32(bytes.subarray(0, 10))), nodeCrc(bytes))
  }
})

test('base64 is read in the one way in which it is written', () => {
  for (let length = 0; length < 40; length += 1) {
    const bytes = Uint8Array.from(randomBytes(length))
    assert.deepEqual(fromBase64(toBase64(bytes)), bytes)
  }
  // The last sign has bits that say nothing; a space or a missing sign is nothing either.
  for (const text of ['AB==', 'AAB=', 'A===', 'AA', 'AA=A', 'AA ==', 'A-_=', '===='])
    assert.equal(fromBase64(text), undefined)
})
