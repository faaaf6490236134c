/**
 * The case file: everything about one order as a ZIP that anyone can check. First its signature, then the manifest that
 * is signed, then the members in the order of the manifest. `zip-layout.ts` says what the ZIP around them is.
 */

export const CASE_FILE_FORMAT = 'surety-case-file/1'
export const SIGNATURE_NAME = 'signature.txt'
export const MANIFEST_NAME = 'manifest.json'
/** The largest of each that is read. */
export const SIGNATURE_BYTES_MOST = 4096
export const MANIFEST_BYTES_MOST = 16 * 1024 * 1024

/**
 * What a member is: the document that people read, the case as data, the proof of the tree head, the timeline, versions
 * of the terms, texts that can be erased, or a file of the order.
 */
export const memberRoles = ['document', 'case', 'proof', 'timeline', 'terms', 'texts', 'file'] as const
export type MemberRole = (typeof memberRoles)[number]

export interface Member {
  readonly name: string
  readonly role: MemberRole
  readonly bytes: number
  readonly sha256: string
  /** Eight hex digits: it stands in the ZIP's own heads. */
  readonly crc32: string
}

export interface Manifest {
  readonly format: typeof CASE_FILE_FORMAT
  readonly order: string
  readonly number: string
  readonly made_at: string
  /** For whom: a side sees what it may see. */
  readonly made_for: 'buyer' | 'supplier' | 'staff'
  /** The key that signs, as C2SP writes it. */
  readonly key: string
  readonly timeline: { readonly entries: number; readonly head: string }
  readonly members: readonly Member[]
  /** Files that the timeline names and whose bytes are not there any more, by sha-256. */
  readonly gone: readonly string[]
}

/** One line of the member `timeline`: an entry as it was hashed. */
export interface EntryLine {
  readonly seq: number
  readonly body: string
  readonly hash: string
}

/** One line of the member `terms`: a version of the terms, its text and its hash. */
export interface TermsLine {
  readonly version: number
  readonly content: string
  readonly hash: string
}

/**
 * One line of the member `texts`: what somebody wrote. `hash` is of salt, each of `before`, and text, a line each, and
 * stands in an entry. Without text it was erased, or is sealed: only staff read it.
 */
export interface TextLine {
  readonly id: string
  readonly kind: 'message' | 'translation' | 'claim-text'
  readonly hash: string
  readonly salt: string | null
  readonly before: readonly string[]
  readonly text: string | null
  readonly sealed: boolean
  /** What it belongs to: a thread, a message or a claim. */
  readonly of: string
  readonly by: string
  readonly at: string
}

/** What is signed: which file this is, and the hash of its manifest. */
export function signedText(order: string, manifestHash: string): string {
  return `${CASE_FILE_FORMAT}\n${order}\n${manifestHash}\n`
}

const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
const isWord = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 300

/** Reads a manifest; `undefined` for whatever is none. */
export function readManifest(text: string): Manifest | undefined {
  let said: Partial<Manifest> | null
  try {
    said = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof said !== 'object' || said === null || said.format !== CASE_FILE_FORMAT) return undefined
  const { order, number, made_at, made_for, key, timeline, members, gone } = said
  const isNamed = [order, number, made_at, made_for, key].every(isWord)
  const hasTimeline = isCount(timeline?.entries) && isHash(timeline?.head)
  const hasMembers = Array.isArray(members) && members.every(isMember) && haveOwnNames(members)
  return isNamed && hasTimeline && hasMembers && Array.isArray(gone) && gone.every(isHash)
    ? (said as Manifest)
    : undefined
}

function isMember(value: unknown): value is Member {
  if (typeof value !== 'object' || value === null) return false
  const { name, role, bytes, sha256, crc32 } = value as Partial<Member>
  const isKnown = memberRoles.some((each) => each === role)
  return isSafeName(name) && isKnown && isCount(bytes) && isHash(sha256) && /^[0-9a-f]{8}$/.test(String(crc32))
}

/** A name that leads nowhere else, on any system, when the file is unpacked. */
export function isSafeName(name: unknown): name is string {
  if (!isWord(name) || /[\\:*?"<>|\p{C}]/u.test(name)) return false
  const parts = name.split('/')
  return parts.length <= 2 && parts.every((part) => part !== '' && !/^\.|[. ]$/.test(part))
}

/** Each member has a name of its own, however a system takes capitals. */
function haveOwnNames(members: readonly Member[]): boolean {
  const names = [SIGNATURE_NAME, MANIFEST_NAME, ...members.map(({ name }) => name)].map((name) => name.toLowerCase())
  return new Set(names).size === names.length
}
