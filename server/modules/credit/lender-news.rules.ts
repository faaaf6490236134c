import { sha256Hex } from '../../kernel/canonical.ts'
import type { Instant, Json, RecordType, RootId } from '../../kernel/use-case.ts'
import type { LenderSays } from './lender.rules.ts'

/** News of a lender exactly as it came; kept for ever. */
export interface LenderNewsRecord {
  readonly id: RootId
  readonly lender: string
  readonly newsId: string
  /** The body, byte for byte. */
  readonly raw: string
  readonly receivedAt: Instant
}

export const lenderNewsType: RecordType<LenderNewsRecord> = {
  name: 'credit.lender_news',
  root: (news) => news.id,
  id: (news) => news.id,
}

/** The root of one piece of news: the same for every copy of it. */
export function lenderNewsRoot(lender: string, newsId: string): RootId {
  return `lnd_${sha256Hex(`${lender}\n${newsId}`).slice(0, 32)}`
}

/** What a lender says as it travels in an event's body: amounts are plain numbers of minor units. */
export function saidIn({ amount, lends, ...says }: LenderSays): Json {
  return { ...says, reasons: [...says.reasons], amount: Number(amount), lends: Number(lends) }
}

/** What a lender said, out of a body that `saidIn` wrote. */
export function parseSaid(body: Json): LenderSays {
  const said = body as unknown as Omit<LenderSays, 'amount' | 'lends'> & { amount: number; lends: number }
  return { ...said, amount: BigInt(said.amount), lends: BigInt(said.lends) }
}
