import type { Refusal, RootId } from '../../kernel/use-case.ts'
import { isRefusal } from '../../kernel/use-case.ts'
import type { Piece, Spool } from '../../platform/spool.ts'
import { BATCH_MOST, batchOf } from '../payouts/payment-batch.rules.ts'
import {
  type BankEntry,
  type BankFormat,
  bookedAmount,
  dated,
  type StatementHead,
  sumCheck,
} from './bank-entry.rules.ts'
import { CHUNK } from './book-entries.ts'
import { entryNumberer, nameSetOf } from './identity.rules.ts'
import type { ReadStatement } from './open-statement.ts'
import { readBankFile } from './read-bank-file.ts'
import { entriesIn, entryChain, entryText, type NumberedEntry, statementRoot } from './statement.rules.ts'

/** A statement that has been read whole; its entries wait on disk, in the chunks that they are booked in. */
export interface SpooledStatement {
  readonly statementId: RootId
  readonly statement: ReadStatement
  /** Its entries in order, a chunk at a time. */
  chunks(): Generator<readonly NumberedEntry[]>
}

/** What has been heard of one statement's entries. */
interface Heard {
  count: number
  chain: string
  booked: bigint
  readonly nameSets: Set<string>
  readonly pieces: Piece[]
  readonly waiting: string[]
  /** Payments among those that wait. */
  payments: number
}

/**
 * Reads a bank's file to its end into a spool, so that nothing is booked of a file that cannot be read whole, and
 * memory does not grow with its length. Refuses as `readBankFile` does.
 */
export async function spoolStatements(
  chunks: AsyncIterable<Uint8Array>,
  spool: Spool,
): Promise<readonly SpooledStatement[] | Refusal> {
  const heard: Heard[] = []
  const heads = await readBankFile(chunks, (entry, nth, format) => {
    while (heard.length <= nth) heard.push(silence())
    hear(heard[nth] as Heard, entry, format, spool)
  })
  return isRefusal(heads) ? heads : heads.map((head, nth) => spooled(head, heard[nth] ?? silence(), spool))
}

function silence(): Heard {
  return { count: 0, chain: '', booked: 0n, nameSets: new Set(), pieces: [], waiting: [], payments: 0 }
}

function hear(into: Heard, entry: BankEntry, format: BankFormat, spool: Spool): void {
  const text = entryText(entry)
  // A file of ours may have many payments that the bank tells as one.
  const payments = Math.max(ownFile(entry) ? BATCH_MOST : 1, entry.details.length)
  // A batch with more payments than a chunk has is a chunk of its own.
  if (into.payments + payments > CHUNK) spill(into, spool)
  into.waiting.push(text)
  into.payments += payments
  into.count += 1
  into.chain = entryChain(into.chain, text)
  into.booked += bookedAmount(entry)
  into.nameSets.add(nameSetOf(entry, format))
}

function ownFile({ file, details }: BankEntry): boolean {
  return batchOf(file ?? details[0]?.file ?? '') !== undefined
}

function spill(heard: Heard, spool: Spool): void {
  if (heard.waiting.length === 0) return
  heard.pieces.push(spool.write(`[${heard.waiting.splice(0).join(',')}]`))
  heard.payments = 0
}

function spooled(head: StatementHead, heard: Heard, spool: Spool): SpooledStatement {
  spill(heard, spool)
  const { count, chain, booked, nameSets, pieces } = heard
  return {
    statementId: statementRoot(head, chain),
    statement: { ...head, entryCount: count, sums: sumCheck(head, booked), nameSets: [...nameSets] },
    *chunks() {
      const numbered = entryNumberer()
      for (const piece of pieces) yield entriesIn(spool.read(piece)).map((entry) => numbered(dated(entry, head)))
    },
  }
}
