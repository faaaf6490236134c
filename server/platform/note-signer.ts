import { createPrivateKey, createPublicKey, randomBytes, sign, verify } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CheckSignature, keyText, type NoteKey, noteOf, readKey } from '@surety/record-format'
import { StartError } from './start-error.ts'

/** Signs texts as notes (C2SP signed-note, Ed25519) that anyone can verify with the public key. */
export interface NoteSigner {
  readonly key: NoteKey
  /** The public key as verifiers take it: `name+hint+base64`. */
  readonly keyText: string
  /** The note of a text that ends with a line end. */
  sign(text: string): string
}

/** What stands before a seed of 32 bytes in PKCS #8, and before a public key in SPKI (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
const PREFIX = 'PRIVATE+KEY+'

/** A signer of a name and a seed of 32 bytes. */
export function noteSigner(name: string, seed: Uint8Array): NoteSigner {
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' })
  const key = { name, publicKey: Uint8Array.from(spki.subarray(SPKI.length)) }
  return { key, keyText: keyText(key), sign: (text) => noteOf(text, key, sign(null, Buffer.from(text), secret)) }
}

/** The secret text of a signer, in the form that C2SP's tools have: `PRIVATE+KEY+name+hint+base64`. */
export function secretText({ keyText: open }: NoteSigner, seed: Uint8Array): string {
  const [name = '', hint = ''] = open.split('+')
  return `${PREFIX}${name}+${hint}+${Buffer.concat([Buffer.of(1), seed]).toString('base64')}`
}

/** The signer of a secret text. Throws StartError `setting-invalid`; what it says does not show the text. */
export function readSigner(text: string): NoteSigner {
  const invalid = new StartError('setting-invalid', 'RECORD_KEY must be PRIVATE+KEY+name+hint+base64, as it was made.')
  if (!text.startsWith(PREFIX)) throw invalid
  const [name = '', hint = '', ...rest] = text.slice(PREFIX.length).trim().split('+')
  const bytes = Buffer.from(rest.join('+'), 'base64')
  if (bytes.length !== 33 || bytes[0] !== 1) throw invalid
  const signer = noteSigner(name, bytes.subarray(1))
  const isWhole = signer.keyText.startsWith(`${name}+${hint}+`) && readKey(signer.keyText) !== undefined
  if (!isWhole) throw invalid
  return signer
}

/** The file of the data folder in which a key is kept that was not given. */
export const KEY_FILE = 'record-key'

/**
 * The signer of a house: of the key that was given, else of one that was made at the first start and is kept in the
 * data folder. `name` is for a key that is made now; a kept one has its own.
 */
export async function openSigner(dataFolder: string, name: string, given?: string): Promise<NoteSigner> {
  if (given !== undefined) return readSigner(given)
  const seed = randomBytes(32)
  const file = join(dataFolder, KEY_FILE)
  await mkdir(dataFolder, { recursive: true })
  // Two processes that start at once agree on the file of whoever was first.
  await writeFile(file, secretText(noteSigner(name, seed), seed), { mode: 0o600, flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    },
  )
  return readSigner(await readFile(file, 'utf8'))
}

/** Checks Ed25519 by Node itself. */
export const nodeCheck: CheckSignature = async (publicKey, text, signature) => {
  const key = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' })
  return verify(null, text, key, signature)
}
