import { lineCutter } from './byte-reader.ts'
import { fromHex, joined, utf8 } from './bytes.ts'
import type { EntryLine, Manifest, TermsLine, TextLine } from './case-file.ts'
import type { RecordProof } from './checkpoint.ts'
import type { Fault, Report } from './findings.ts'
import { genesisHash } from './order-record.ts'
import type { Hasher } from './sha256.ts'

/** What the members of a case file say, gathered while they pass: enough to hold one against the other. */
export interface Said {
  /** The hash of each entry, in order. */
  readonly heads: string[]
  /** Every hash that an entry names: of terms, texts and files. */
  readonly named: Set<string>
  /** Files that entries say were attached. */
  readonly attached: Set<string>
  /** Versions of terms that entries name, with the entry that does. */
  readonly termsNamed: Map<string, number>
  readonly terms: Set<string>
  proof?: RecordProof
  texts: number
  erased: number
  sealed: number
}

export function nothingSaid(): Said {
  const said = { heads: [], named: new Set<string>(), attached: new Set<string>() }
  return { ...said, termsNamed: new Map(), terms: new Set(), texts: 0, erased: 0, sealed: 0 }
}

/** Takes the content of one member, piece by piece. */
export interface MemberReader {
  write(piece: Uint8Array): void
  end(): void
}

type HashOf = (bytes: Uint8Array) => string

/** What members are read with. */
export interface Reading {
  readonly manifest: Manifest
  readonly said: Said
  readonly report: Report
  readonly hasher: () => Hasher
}

/** The reader of a member that says something; `undefined` for one that is bytes alone. */
export function readerOf(role: string, name: string, reading: Reading): MemberReader | undefined {
  const hashOf: HashOf = (bytes) => {
    const hasher = reading.hasher()
    hasher.update(bytes)
    return hasher.hex()
  }
  switch (role) {
    case 'timeline':
      return lines(name, reading, (line, at) => readEntry(line as EntryLine, at, reading, hashOf))
    case 'terms':
      return lines(name, reading, (line, at) => readTerms(line as TermsLine, at, reading, hashOf))
    case 'texts':
      return lines(name, reading, (line, at) => readText(line as TextLine, at, reading, hashOf))
    case 'proof':
      return lines(name, reading, (line) => {
        reading.said.proof = line as RecordProof
      })
  }
  return undefined
}

type Place = { readonly member: string; readonly line: number }

function lines(name: string, { report }: Reading, read: (line: object, at: Place) => void): MemberReader {
  let line = 0
  let isBroken = false
  const broken = (fault: Fault) => {
    if (!isBroken) report(fault, line === 0 ? name : `${name}:${line}`)
    isBroken = true
  }
  const cutter = lineCutter((text) => {
    line += 1
    const said: unknown = JSON.parse(text)
    if (typeof said !== 'object' || said === null) throw new Error('no object')
    read(said, { member: name, line })
  })
  return {
    write(piece) {
      if (isBroken) return
      try {
        cutter.write(piece)
      } catch {
        broken('member-unreadable')
      }
    },
    end() {
      if (!cutter.isWhole()) broken('member-unreadable')
    },
  }
}

interface EntryBody {
  readonly seq?: unknown
  readonly root?: unknown
  readonly topic?: unknown
  readonly body?: { readonly version?: unknown; readonly hash?: unknown; readonly file?: unknown }
}

function readEntry({ seq, body, hash }: EntryLine, at: Place, { manifest, said, report }: Reading, hashOf: HashOf) {
  const place = `${at.member}:${at.line}`
  const entry = JSON.parse(body) as EntryBody
  if (seq !== at.line || entry.seq !== seq || entry.root !== manifest.order) report('entry-of-another-place', place)
  const previous = said.heads.at(-1) ?? genesisHash
  if (hashOf(joined(fromHex(previous), utf8(body))) !== hash) report('chain-broken', place)
  said.heads.push(hash)
  for (const [name] of body.matchAll(/[0-9a-f]{64}/g)) said.named.add(name)
  const { topic, body: inner } = entry
  if (topic === 'file.attached' && typeof inner?.file === 'string') said.attached.add(inner.file)
  if (typeof inner?.version === 'number' && typeof inner.hash === 'string')
    said.termsNamed.set(`${inner.version} ${inner.hash}`, seq)
}

function readTerms({ version, content, hash }: TermsLine, at: Place, { said, report }: Reading, hashOf: HashOf) {
  if (hashOf(utf8(content)) !== hash) report('terms-changed', `${at.member}:${at.line}`)
  said.terms.add(`${version} ${hash}`)
}

function readText({ hash, salt, before, text, sealed }: TextLine, at: Place, reading: Reading, hashOf: HashOf) {
  const { said, report } = reading
  const place = `${at.member}:${at.line}`
  said.texts += 1
  if (text === null) {
    if (sealed) said.sealed += 1
    else said.erased += 1
  } else if (hashOf(utf8([salt, ...before, text].join('\n'))) !== hash) report('text-changed', place)
  // The timeline stands before the texts: what it does not name was put in.
  if (!said.named.has(hash)) report('text-unnamed', place)
}
