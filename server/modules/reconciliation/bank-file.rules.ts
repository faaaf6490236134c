import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'

/** A file of a bank as somebody gave it to us, and what became of it. */
export interface BankFile {
  readonly fileId: RootId
  readonly name: string
  readonly bytes: number
  /** The person, or `folder`. */
  readonly sender: string
  readonly receivedAt: Instant
  readonly state: 'waiting' | 'read' | 'refused'
  readonly refused?: string
  readonly line?: number
  readonly why?: string
  readonly statements: readonly string[]
}

export const bankFileType: RecordType<BankFile> = {
  name: 'reconciliation.files',
  root: (file) => file.fileId,
  id: () => 'file',
}

export interface BankFileContent {
  readonly fileId: RootId
  readonly gzipped: Uint8Array
}

export const bankFileContentType: RecordType<BankFileContent> = {
  name: 'reconciliation.file_contents',
  root: (file) => file.fileId,
  id: () => 'content',
}

/** The root of a file: made of its bytes, so that the same file is the same root. */
export function bankFileRoot(sha256: string): RootId {
  return `bfl_${sha256.slice(0, 32)}`
}
