import type { AfterTest } from '../../../tests/database.ts'
import { testDatabase } from '../../../tests/database.ts'
import { checkData } from '../../entry/check-data.ts'
import { openRuntime } from '../../entry/runtime.ts'
import { isRefusal, type Refusal } from '../../kernel/use-case.ts'
import { systemClock } from '../../platform/clock.ts'
import { createLog } from '../../platform/log.ts'
import { relayEvents } from '../../platform/relay.ts'
import { type BankEntry, type BankStatement, bookedAmount, dated, sumCheck } from './bank-entry.rules.ts'
import { readBankFile } from './read-bank-file.ts'
import { fileChunks, type Importing, importBankFile } from './reconciliation.jobs.ts'

/** The whole house on a database of its own, and the bank's files that go into it. */
export async function bankHouse(t: AfterTest) {
  const database = await testDatabase(t as never)
  const faults: unknown[] = []
  const log = createLog('test', 'silent')
  log.error = (found: unknown) => void faults.push(found)
  const runtime = await openRuntime({ databaseUrl: database.url, clock: () => systemClock, log })
  t.after(() => runtime.close())
  const balance = async (key: string) => {
    const { rows } = await runtime.pool.query('select value from ledger.balances where key = $1', [key])
    return Number(rows[0]?.value ?? 0)
  }
  return {
    ...runtime,
    faults,
    balance,
    url: database.url,
    importFile: (path: string) => importBankFile(fileChunks(path), runtime),
    importText: (text: string | Uint8Array) => importBankFile(chunksOf(text), runtime),
    /** What follows from news, until nothing does. */
    async settle() {
      while ((await relayEvents(runtime.relay)) > 0);
    },
    broken: async () => (await checkData(database.url)).broken,
    async counts() {
      const tables = ['platform.roots', 'platform.timeline', 'platform.names', 'ledger.postings', 'platform.outbox']
      const found = await Promise.all(
        [...tables, 'reconciliation.entries', 'reconciliation.cases'].map((each) =>
          runtime.pool.query(`select count(*)::int as n from ${each}`),
        ),
      )
      return found.map(({ rows }) => rows[0].n)
    },
  }
}

/** A house whose process ends after so many more commands. */
export function cutAfter({ executor, pool }: Importing, commands: number): Importing {
  let left = commands
  const submit: Importing['executor']['submit'] = (useCase, command) =>
    left-- > 0 ? executor.submit(useCase, command) : Promise.reject(new Error('cut'))
  return { pool, executor: { ...executor, submit } }
}

/** A file's statements with their entries, as the spool would give them back. */
export async function readWhole(chunks: AsyncIterable<Uint8Array>): Promise<readonly BankStatement[] | Refusal> {
  const entries: BankEntry[][] = []
  const heads = await readBankFile(chunks, (entry, nth) => {
    entries[nth] = [...(entries[nth] ?? []), entry]
  })
  if (isRefusal(heads)) return heads
  return heads.map((head, nth) => ({ ...head, entries: (entries[nth] ?? []).map((entry) => dated(entry, head)) }))
}

/** Whether a statement adds up. */
export function sumsOf({ entries, ...head }: BankStatement) {
  return sumCheck(
    head,
    entries.reduce((sum, entry) => sum + bookedAmount(entry), 0n),
  )
}

export async function* chunksOf(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  // Small pieces: a letter may be cut in two.
  for (let start = 0; start < bytes.length; start += 777) yield bytes.subarray(start, start + 777)
}
