import { type Verification, verifyRecord } from '@surety/record-format'

/** What came of reading a record that somebody sent. */
export type RecordAnswer =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'no-json' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'verified'; readonly verification: Verification; readonly root: string }

/** The largest record that is read, bytes. */
export const RECORD_LIMIT = 5 * 1024 * 1024
/** Faults that are shown; a broken chain has one for each entry. */
const SHOWN = 20

/** Verifies a record from a form: the file if there is one, else the pasted text. */
export function readRecord(form: FormData): Promise<RecordAnswer> {
  const file = form.get('file')
  return readRecordText(file instanceof File && file.size > 0 ? file : String(form.get('text') ?? '').trim())
}

/** Verifies the text of a record, given as it is or as a file. */
export async function readRecordText(text: string | Blob): Promise<RecordAnswer> {
  if ((typeof text === 'string' ? text.length : text.size) > RECORD_LIMIT) return { kind: 'too-large' }
  const said = typeof text === 'string' ? text : await text.text()
  if (said === '') return { kind: 'nothing' }
  let document: unknown
  try {
    document = JSON.parse(said)
  } catch {
    return { kind: 'no-json' }
  }
  const verification = await verifyRecord(document)
  const root = String((document as { root?: unknown } | null)?.root ?? '').slice(0, 80)
  return { kind: 'verified', verification: { ...verification, faults: verification.faults.slice(0, SHOWN) }, root }
}
