import assert from 'node:assert/strict'
import { generateKeyPairSync, sign } from 'node:crypto'
import { test } from 'node:test'
import { type Checkpoint, checkpointText, hashOfLeaf, readCheckpoint } from './checkpoint.ts'
import {
  isSameKey,
  isSignedWith,
  keyHint,
  keyText,
  type NoteKey,
  noteOf,
  readKey,
  readNote,
  webCheck,
} from './signed-note.ts'

/** The note of the standard's own documentation. */
const peter = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const answer =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n" +
  '\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'

function signer(name: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const key: NoteKey = {
    name,
    publicKey: Uint8Array.from(publicKey.export({ format: 'der', type: 'spki' }).subarray(12)),
  }
  return { key, sign: (text: string) => noteOf(text, key, sign(null, Buffer.from(text), privateKey)) }
}

test('the note of the documentation is read and verifies', async () => {
  const [key, note] = [readKey(peter), readNote(answer)]
  assert.ok(key && note)
  assert.equal(keyText(key), peter)
  assert.equal(await isSignedWith(note, key, webCheck), true)
})

test('what we sign verifies; any other text, key or name does not', async () => {
  const { key, sign: signed } = signer('house.example/record')
  const note = readNote(signed('one\ntwo\n')) ?? assert.fail()
  assert.equal(note.text, 'one\ntwo\n')
  assert.equal(await isSignedWith(note, key, webCheck), true)
  assert.equal(await isSignedWith({ ...note, text: 'one\ntwO\n' }, key, webCheck), false)
  assert.equal(await isSignedWith(note, signer('house.example/record').key, webCheck), false)
  assert.equal(await isSignedWith(note, { ...key, name: 'house.example/records' }, webCheck), false)
})

test('a key is read only from its one text', () => {
  const { key } = signer('a')
  const text = keyText(key)
  const read = readKey(text) ?? assert.fail()
  assert.ok(isSameKey(read, key))
  assert.equal(isSameKey(read, signer('a').key), false)
  const hint = keyHint(key)
  for (const other of [
    '',
    'a',
    `a+${hint}`,
    text.replace(hint, '00000000'),
    `b${text.slice(1)}`,
    `${text}A`,
    `${text}+`,
    ` ${text}`,
  ])
    assert.equal(readKey(other), undefined, other)
})

test('a note is read only as it is written', () => {
  const note = signer('a').sign('text\n')
  assert.ok(readNote(note))
  const [text = '', line = ''] = note.split('\n\n')
  for (const other of [
    '',
    text,
    `${text}\n${line}`,
    `${note}\n`,
    note.slice(0, -1),
    `${note}${line}`,
    note.replace('— a', '- a'),
    note.replace('— a', '—  a'),
  ])
    assert.equal(readNote(other), undefined, JSON.stringify(other))
})

test('every single letter of a note counts', async () => {
  const { key, sign: signed } = signer('house.example/record')
  const note = Buffer.from(signed('surety\nord_1\nhash\n'))
  for (let at = 0; at < note.length; at += 1) {
    const changed = Buffer.from(note)
    changed[at] = (changed[at] as number) ^ (1 << (at % 8))
    const read = readNote(changed.toString())
    assert.ok(read === undefined || !(await isSignedWith(read, key, webCheck)), `letter ${at}`)
  }
})

const checkpoint: Checkpoint = {
  origin: 'house.example/record',
  size: 7,
  root: 'ab'.repeat(32),
  at: '2026-03-01T00:00:00.000Z',
}

test('a checkpoint has the lines of the standard, and one more for its time', () => {
  const text = checkpointText(checkpoint)
  const root = Buffer.from(checkpoint.root, 'hex').toString('base64')
  assert.equal(text, `house.example/record\n7\n${root}\nat 2026-03-01T00:00:00.000Z\n`)
  assert.deepEqual(readCheckpoint(text), checkpoint)
  for (const other of [
    '',
    text.slice(1, -1),
    text.replace('\n7\n', '\n07\n'),
    text.replace('at ', ''),
    `${text}more\n`,
  ])
    assert.equal(readCheckpoint(other), undefined, other)
})

test('two leaves of the same timeline differ by their salt', () => {
  const leaf = { root: 'ord_1', seq: 3, head: 'ab'.repeat(32), salt: '01'.repeat(32) }
  assert.equal(hashOfLeaf(leaf), hashOfLeaf({ ...leaf }))
  const others = [{ salt: '02'.repeat(32) }, { seq: 4 }, { root: 'ord_2' }, { head: 'cd'.repeat(32) }]
  for (const other of others) assert.notEqual(hashOfLeaf({ ...leaf, ...other }), hashOfLeaf(leaf))
})
