import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { isSignedWith, readKey, readNote, webCheck } from '@surety/record-format'
import { temporaryFolder } from '../../tests/database.ts'
import { KEY_FILE, nodeCheck, noteSigner, openSigner, readSigner, secretText } from './note-signer.ts'

const folderOf = (t: { after(close: () => void): void }) => {
  const folder = temporaryFolder()
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('what a signer signs verifies by Node and by WebCrypto, and nothing else does', async () => {
  const signer = noteSigner('house.example/record', randomBytes(32))
  const key = readKey(signer.keyText) ?? assert.fail()
  const note = readNote(signer.sign('said\n')) ?? assert.fail()
  for (const check of [nodeCheck, webCheck]) {
    assert.equal(await isSignedWith(note, key, check), true)
    assert.equal(await isSignedWith({ ...note, text: 'unsaid\n' }, key, check), false)
  }
})

test('a key is made once and kept for nobody else; a second start has the same', async (t) => {
  const folder = folderOf(t)
  const [one, other] = await Promise.all([openSigner(folder, 'a/record'), openSigner(folder, 'a/record')])
  assert.equal(one?.keyText, other?.keyText)
  // It has the name that it was made with: what was signed stays verifiable when the house moves.
  assert.equal((await openSigner(folder, 'b/record')).keyText, one?.keyText)
  assert.equal(statSync(join(folder, KEY_FILE)).mode & 0o077, 0)
})

test('a key that is given is taken, and its text makes the same signer again', async (t) => {
  const folder = folderOf(t)
  const seed = randomBytes(32)
  const signer = noteSigner('c/record', seed)
  const text = secretText(signer, seed)
  assert.equal(readSigner(`${text}\n`).keyText, signer.keyText)
  assert.equal((await openSigner(folder, 'a/record', text)).keyText, signer.keyText)
  writeFileSync(join(folder, KEY_FILE), text)
  assert.equal(readFileSync(join(folder, KEY_FILE), 'utf8').startsWith('PRIVATE+KEY+c/record+'), true)
})

test('anything else is no key, and what is said of it does not show it', () => {
  const seed = randomBytes(32)
  const text = secretText(noteSigner('c/record', seed), seed)
  const others = ['', 'secret', text.slice(12), text.slice(0, -8), text.replace('c/record', 'd/record'), `x${text}`]
  for (const other of others) {
    const fault = (error: Error) => error.message.includes('RECORD_KEY') && !error.message.includes(text.slice(-20))
    assert.throws(() => readSigner(other), fault, other.slice(0, 20))
  }
})
