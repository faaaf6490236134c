import type { RootId } from '../../kernel/use-case.ts'
import { entry, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { bankFileType } from './bank-file.rules.ts'

export interface RecordBankFile {
  readonly fileId: RootId
  readonly statements: readonly string[]
  /** Why it could not be read, and where. */
  readonly refused?: string
  readonly line?: number
  readonly why?: string
}

/** What came of reading a bank's file. Refuses `not-found`. */
export const recordBankFile = useCase({
  name: 'reconciliation.record-bank-file',
  action: 'reconciliation.record-bank-file',
  root: (input: RecordBankFile) => input.fileId,
  reads: (_, root) => ({ file: one(bankFileType, root, 'file') }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ file }, { fileId, statements, refused, line, why }) {
    if (file === undefined) return refuse('not-found')
    const state = refused === undefined ? 'read' : 'refused'
    const answer = { file: fileId, state }
    if (file.state !== 'waiting') return { answer, changes: [] }
    const told = {
      ...(refused === undefined ? {} : { refused }),
      ...(line === undefined ? {} : { line }),
      ...(why === undefined ? {} : { why }),
    }
    return {
      answer,
      changes: [
        put(bankFileType, { ...file, ...told, state, statements: statements.slice(0, 1_000) }),
        entry(fileId, `bank-file.${state}`, { statements: statements.length, refused: refused ?? null }),
      ],
    }
  },
})
