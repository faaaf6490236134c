import { inclusionProof, type RecordProof, readNote } from '@surety/record-format'
import type { RootId } from '../../kernel/use-case.ts'
import type { NoteSigner } from '../../platform/note-signer.ts'
import { type Asking, leafOf, nodeAt, treeHead } from './tree.store.ts'

/**
 * That the timeline of a root is in the tree of a signed head: of the size asked for, else of the newest. `undefined`
 * where no head covers it yet, and where a `signer` is named that has not signed this head.
 */
export async function recordProof(
  pool: Asking,
  root: RootId,
  signer?: Pick<NoteSigner, 'keyText'>,
  size?: number,
): Promise<RecordProof | undefined> {
  const head = await treeHead(pool, size)
  const found = head && (await leafOf(pool, root, head.size))
  if (head === undefined || found === undefined) return undefined
  if (signer !== undefined && !isSignedBy(head.note, signer)) return undefined
  const proof = await inclusionProof(found.index, head.size, (level, n) => nodeAt(pool, level, n))
  return { format: 'surety-proof/1', ...found, proof, checkpoint: head.note }
}

/** Whether a note names this key: a key that was made anew may have the name of the one before. */
function isSignedBy(note: string, { keyText }: Pick<NoteSigner, 'keyText'>): boolean {
  const read = readNote(note)
  return read !== undefined && keyText.startsWith(`${read.name}+${read.hint}+`)
}
