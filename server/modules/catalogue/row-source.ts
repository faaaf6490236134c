import type { Refusal } from '../../kernel/use-case.ts'
import type { FileReading, ImportOptions } from './import.rules.ts'
import type { ReadRow } from './row-patch.rules.ts'

/** Who takes rows as they are read: `settle` waits until there is room for more, so that memory does not grow. */
export interface RowSink {
  /** A refusal ends the reading and is its answer. */
  take(row: ReadRow): Refusal | undefined
  settle(): Promise<void>
}

/** A file's bytes, and how it is to be read. */
export interface RowFile {
  /** The bytes, each time from the beginning. */
  open(): AsyncIterable<Uint8Array>
  /** Where it lies in the file system; what has to be read at any place is read there. */
  readonly path: string
  readonly options: ImportOptions
}

/** Reads every row of a file into a sink; answers how it was read. */
export type RowReader = (file: RowFile, sink: RowSink) => Promise<FileReading | Refusal>

/** The same bytes, but the next piece only when the sink has room. */
export async function* paced(chunks: AsyncIterable<Uint8Array>, sink: RowSink): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    await sink.settle()
    yield chunk
  }
}

/** So many rows at the top may say something else before the headers come. */
export const HEADER_WITHIN = 20
