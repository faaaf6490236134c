import type pg from 'pg'
import type { Json, Refusal } from '../../kernel/use-case.ts'
import { isRefusal } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import type { OutboxRow } from '../../platform/store.ts'
import { creditApplicationTables } from './applications.store.ts'
import { askLender, giveUpAtLender, type LenderDesk } from './ask-lender.ts'
import { accountOf, creditStatementType, type PlainStatement, statementFault } from './credit-statement.rules.ts'
import { drawType } from './draw.rules.ts'
import { drawTables } from './draws.store.ts'
import { recordStatement } from './record-statement.ts'
import { scoreApplication, type TradeHistory } from './score-application.ts'

/** What reading and scoring need: what the modules above know comes as functions. */
export interface CreditDesk extends Omit<LenderDesk, 'drawOf'> {
  readonly pool: pg.Pool
  /** Reads a bank's file by the content's hash: its statements, or where and why not. */
  readStatements(sha256: string): Promise<readonly PlainStatement[] | Refusal>
  historyOf(companyId: string): Promise<TradeHistory>
}

/**
 * The handlers of the process that works, by topic: a statement that came is read, what was sent is scored, lenders are
 * asked.
 */
export const creditJobs: Readonly<Record<string, (event: OutboxRow, desk: CreditDesk) => Promise<void>>> = {
  'credit-statement.added': readAdded,
  'credit-application.submitted': scoreSubmitted,
  'draw.asked': (event, desk) => askLender(event, { ...desk, drawOf: drawsIn(desk.pool) }),
  'draw.dropped': giveUpAtLender,
}

function drawsIn(pool: pg.Pool): LenderDesk['drawOf'] {
  return (lineId, drawId) => recordReads(pool, drawTables).one(drawType, lineId, drawId)
}

async function readAdded({ root, body }: OutboxRow, desk: CreditDesk): Promise<void> {
  const { statement: statementId, account } = body as { readonly statement: string; readonly account: string }
  const found = await recordReads(desk.pool, creditApplicationTables).one(creditStatementType, root, statementId)
  if (found?.state !== 'reading') return
  const read = await desk.readStatements(found.sha256)
  await desk.submit('read', recordStatement, { companyId: root, statementId, ...saidOf(read, account) })
}

/** What is recorded of a file: its accounts, or the first fault. */
function saidOf(read: readonly PlainStatement[] | Refusal, account: string) {
  if (isRefusal(read)) return placeOf(read)
  const faulty = read.map(statementFault).find((why) => why !== undefined)
  if (read.length === 0) return { why: 'it has no statement' }
  if (faulty !== undefined) return { why: faulty }
  return { accounts: read.map((each) => accountOf(each.account === '' ? { ...each, account } : each)) }
}

function placeOf({ refused, data }: Refusal): { readonly line?: number; readonly why: string } {
  const { line, why } = (data ?? {}) as { readonly line?: Json; readonly why?: Json }
  const place = typeof line === 'number' ? { line } : {}
  return { ...place, why: typeof why === 'string' ? why.slice(0, 300) : refused }
}

async function scoreSubmitted({ root, body }: OutboxRow, desk: CreditDesk): Promise<void> {
  const { application: applicationId } = body as { readonly application: string }
  const history = await desk.historyOf(root)
  await desk.submit('scored', scoreApplication, { companyId: root, applicationId, history })
}
