import { type CaseFileVerification, verifyCaseFile } from '@surety/record-format'
import { type RecordAnswer, readRecordText } from './read-record.ts'

/** What came of verifying what somebody chose: a case file, or the record of an order. */
export type Verified = RecordAnswer | { readonly kind: 'case-file'; readonly found: CaseFileVerification }

/** As much of a file as is in memory at once. */
const PIECE = 1024 * 1024

/** The bytes of a file, piece by piece; between two pieces the page does what else it has to. */
async function* piecesOf(file: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += PIECE) yield new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer())
}

/** Verifies a file where it is: nothing of it leaves the browser. `keys`: those that this house publishes. */
export async function verifyHere(
  file: Blob,
  keys: readonly string[],
  onProgress: (share: number) => void,
): Promise<Verified> {
  if ((await file.slice(0, 2).text()) !== 'PK') return readRecordText(file)
  const told = (bytes: number) => onProgress(bytes / file.size)
  return { kind: 'case-file', found: await verifyCaseFile(piecesOf(file), { keys, onProgress: told }) }
}
