import type { Readable } from 'node:stream'
import type pg from 'pg'
import { isRefusal, type Refusal, refuse } from '../kernel/use-case.ts'
import { csvParser } from '../modules/catalogue/csv-parser.rules.ts'
import { encodingOf, separatorOf } from '../modules/catalogue/csv-rows.ts'
import type { PlainStatement } from '../modules/credit/credit-statement.rules.ts'
import type { CreditDesk } from '../modules/credit/index.ts'
import { saysReturned, statementInTable, type TableRow } from '../modules/credit/statement-table.rules.ts'
import { completedOrders } from '../modules/orders/order-heads.store.ts'
import type { BankEntry, StatementHead } from '../modules/reconciliation/bank-entry.rules.ts'
import { bookedAmount, dated } from '../modules/reconciliation/bank-entry.rules.ts'
import { readBankFile } from '../modules/reconciliation/read-bank-file.ts'
import type { Files } from '../platform/files/files.ts'

/** What credit is given of the modules above it: the parsers of bank files, and a company's past with its orders. */
export function creditDesk(pool: pg.Pool, files: Files): Pick<CreditDesk, 'readStatements' | 'historyOf'> {
  return {
    async readStatements(sha256) {
      const stream = await files.open(sha256)
      if (stream === undefined) throw new Error(`the bytes of file ${sha256} are gone`)
      return readStatements(await bytesOf(stream))
    },
    historyOf: async (companyId) => ({ ordersCompleted: await completedOrders(pool, companyId) }),
  }
}

async function bytesOf(stream: Readable): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of stream) pieces.push(piece)
  return Buffer.concat(pieces)
}

/**
 * The statements in a file: camt or MT940 by the bank's parser, else a table. Refuses `bank-file-invalid` { line, why }
 * and what is no XML as `readXmlParts` does.
 */
export async function readStatements(bytes: Uint8Array): Promise<readonly PlainStatement[] | Refusal> {
  const head = Buffer.from(bytes.subarray(0, 4_096))
    .toString('latin1')
    .replace(/^[\s\0\u00ef\u00bb\u00bf]+/, '')
  const isBanks = head.startsWith('<') || head.startsWith('{1:') || /^:20:/m.test(head)
  return isBanks ? bankStatements(bytes) : tableStatement(bytes)
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function bankStatements(bytes: Uint8Array): Promise<readonly PlainStatement[] | Refusal> {
  const entries = new Map<number, BankEntry[]>()
  const heads = await readBankFile(once(bytes), (entry, nth) => {
    const own = entries.get(nth) ?? []
    own.push(entry)
    entries.set(nth, own)
  })
  if (isRefusal(heads)) return heads
  const read = heads.map((head, nth) => plainOf(head, entries.get(nth) ?? []))
  return read.find(isRefusal) ?? (read as readonly PlainStatement[])
}

function plainOf(head: StatementHead, all: readonly BankEntry[]): PlainStatement | Refusal {
  if (head.format === 'camt.054') return refuse('bank-file-invalid', { line: 1, why: 'camt.054 has no balances' })
  const { opening, closing, account, currency } = head
  if (opening === undefined) return refuse('bank-file-invalid', { line: 1, why: 'a statement has no opening balance' })
  const booked = all.filter(({ status }) => status === 'booked').map((entry) => dated(entry, head))
  const entries = booked.map((entry) => {
    const words = [entry.text, ...entry.details.map(({ text, reason = '' }) => `${text} ${reason}`)].join(' ')
    const isReturned = entry.reversal || saysReturned(words) || /RRTN|UPDD|RPCR/.test(entry.code)
    return { day: entry.bookedOn.slice(0, 10), amount: bookedAmount(entry), isReturned }
  })
  const days = entries.map(({ day }) => day).sort()
  const [from, to] = [days[0] ?? '', days.at(-1) ?? '']
  const last = closing?.date?.slice(0, 10) ?? to
  return { account, currency, opening: opening.amount, entries, from, to: last > to ? last : to }
}

function tableStatement(bytes: Uint8Array): readonly PlainStatement[] | Refusal {
  const encoding = encodingOf(bytes.subarray(0, 65_536))
  const text = new TextDecoder(encoding).decode(bytes)
  const rows: TableRow[] = []
  const parser = csvParser(separatorOf(text.slice(0, 65_536)), (cells, line) => {
    rows.push({ cells, line })
    return undefined
  })
  const refused = parser.write(text) ?? parser.end()
  if (refused !== undefined) return refused
  const statement = statementInTable(rows)
  return isRefusal(statement) ? statement : [statement]
}
