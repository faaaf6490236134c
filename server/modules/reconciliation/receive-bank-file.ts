import type { RootId } from '../../kernel/use-case.ts'
import { append, entry, event, one, put, useCase } from '../../kernel/use-case.ts'
import { bankFileContentType, bankFileType } from './bank-file.rules.ts'

export interface ReceiveBankFile {
  /** `bankFileRoot` of its bytes. */
  readonly fileId: RootId
  readonly name: string
  readonly bytes: number
  readonly gzipped: Uint8Array
}

/** A bank's file is kept as it came, and read next. The same bytes again change nothing. */
export const receiveBankFile = useCase({
  name: 'reconciliation.receive-bank-file',
  action: 'reconciliation.receive-bank-file',
  root: (input: ReceiveBankFile) => input.fileId,
  reads: (_, root) => ({ known: one(bankFileType, root, 'file') }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ known }, { fileId, name, bytes, gzipped }, { at, actor }) {
    if (known !== undefined) return { answer: { file: fileId, state: known.state as string }, changes: [] }
    const file = { fileId, name: name.slice(0, 200), bytes, sender: actor.person ?? 'folder', receivedAt: at }
    return {
      answer: { file: fileId, state: 'waiting' },
      changes: [
        put(bankFileType, { ...file, state: 'waiting', statements: [] }),
        append(bankFileContentType, { fileId, gzipped }),
        entry(fileId, 'bank-file.received', { bytes }),
        event(fileId, 'bank-file.received', { file: fileId }),
      ],
    }
  },
})
