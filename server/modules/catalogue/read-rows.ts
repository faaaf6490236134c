import { open } from 'node:fs/promises'
import type { Refusal } from '../../kernel/use-case.ts'
import { isRefusal, refuse } from '../../kernel/use-case.ts'
import { readCsv } from './csv-rows.ts'
import type { FileReading } from './import.rules.ts'
import type { RowFile, RowReader, RowSink } from './row-source.ts'
import { readUbl } from './ubl-rows.ts'
import { readXlsx } from './xlsx-rows.ts'

/** As many bytes as tell what a file is. */
const HEAD = 512

/** What a file is by its first bytes: a workbook is an archive, XML begins with a bracket, all else is a table. */
export function readerFor(head: Uint8Array): RowReader {
  const text = Buffer.from(head).toString('latin1').replaceAll('\u0000', '')
  if (text.startsWith('PK\x03\x04')) return readXlsx
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*</.test(text) ? readUbl : readCsv
}

/**
 * Reads every row of a file: a table with separators, a workbook, a UBL catalogue. A file without a single row is
 * refused as `no-rows`.
 */
export async function readRows(file: RowFile, sink: RowSink): Promise<FileReading | Refusal> {
  const handle = await open(file.path, 'r')
  const head = Buffer.alloc(HEAD)
  try {
    await handle.read(head, 0, HEAD, 0)
  } finally {
    await handle.close()
  }
  let rows = 0
  const counting: RowSink = {
    take(row) {
      rows += 1
      return sink.take(row)
    },
    settle: sink.settle,
  }
  const read = await readerFor(head)(file, counting)
  return isRefusal(read) || rows > 0 ? read : refuse('no-rows')
}
