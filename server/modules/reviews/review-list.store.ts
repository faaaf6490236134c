import type pg from 'pg'
import type { Actor, Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { companyType } from '../parties/company.rules.ts'
import { partiesTables } from '../parties/index.ts'
import type { HidingReason } from './post-case.rules.ts'
import { reviewIdOf } from './review.rules.ts'

interface Row {
  readonly order_id: string
  readonly buyer_id: string
  readonly supplier_id: string
  readonly written_at: Date
  readonly revised_at: Date | null
  readonly goods: number
  readonly service: number
  readonly shipment: number
  readonly counts: boolean
  readonly counts_not: 'hidden' | 'related' | 'too-many' | null
  readonly hidden_for: HidingReason | null
  readonly words: string | null
  readonly answered_at: Date | null
  readonly answer_revised_at: Date | null
  readonly answer_hidden_for: HidingReason | null
  readonly answer_words: string | null
  readonly answer_until: Date
}

/** Where a list goes on: the time and the order of the last review that was seen. */
export interface ReviewsAsked {
  readonly supplierId: string
  readonly after: readonly string[] | undefined
  readonly limit: number
}

/** Reviews of a supplier, the newest first. */
export async function listReviews(pool: pg.Pool, { supplierId, after, limit }: ReviewsAsked): Promise<readonly Row[]> {
  const { rows } = await pool.query<Row>({
    name: 'list-reviews',
    text: `select s.order_id, s.buyer_id, s.supplier_id, s.written_at, s.revised_at, s.goods, s.service, s.shipment,
        s.counts, s.counts_not, s.hidden_for, w.words, a.written_at as answered_at, a.revised_at as answer_revised_at,
        case when c.state in ('hidden', 'objected', 'kept', 'redacted') then c.hidden_for end as answer_hidden_for,
        x.words as answer_words, r.answer_until
      from reviews.shown s
      join reviews.reviews r on r.root_id = s.order_id
      join reviews.words w on w.root_id = s.order_id and w.id = 'review.' || s.version
      left join reviews.answers a on a.root_id = s.order_id
      left join reviews.words x on x.root_id = s.order_id and x.id = 'answer.' || a.version
      left join reviews.cases c on c.root_id = s.order_id and c.id = 'answer'
      where s.supplier_id = $1 and (s.written_at, s.order_id) < ($2::timestamptz, $3)
      order by s.written_at desc, s.order_id desc limit $4`,
    values: [supplierId, after?.[0] ?? 'infinity', after?.[1] ?? '', limit],
  })
  return rows
}

/** What the reviews that count come to. */
export async function supplierScores(pool: pg.Pool, supplierId: string) {
  const { rows } = await pool.query({
    name: 'supplier-scores',
    text: `select counted, goods_hundredths as goods, service_hundredths as service, shipment_hundredths as shipment
      from reviews.supplier_scores where supplier_id = $1`,
    values: [supplierId],
  })
  const none = { counted: 0, goods: null, service: null, shipment: null }
  return (rows[0] ?? none) as { counted: number; goods: number | null; service: number | null; shipment: number | null }
}

const instantOf = (at: Date | null): Instant | null => (at === null ? null : new Date(at).toISOString())

/** Reviews as everybody reads them; of whose order it is, its two companies and staff alone. */
export async function reviewsView(pool: pg.Pool, rows: readonly Row[], actor: Actor | undefined, now: Instant) {
  const reads = recordReads(pool, partiesTables)
  const buyers = await reads.oneOf(companyType, new Map(rows.map(({ buyer_id }) => [buyer_id, 'company'])))
  return rows.map((row) => {
    const company = actor?.company
    const isOwn = company === row.supplier_id || company === row.buyer_id || company === 'cmp_operator'
    const mayAnswer =
      company === row.supplier_id && row.answered_at === null && now <= (instantOf(row.answer_until) ?? '')
    return {
      ...{ review: reviewIdOf(row.order_id), order: isOwn ? row.order_id : null },
      buyer_country: buyers.get(row.buyer_id)?.country ?? null,
      ...{ written_at: instantOf(row.written_at) ?? '', revised_at: instantOf(row.revised_at) },
      ...{ goods: row.goods, service: row.service, shipment: row.shipment, counts: row.counts },
      ...{ counts_not: isOwn ? row.counts_not : null, hidden_for: row.hidden_for },
      words: row.hidden_for === null ? row.words : null,
      answer: answerOf(row),
      answer_until: mayAnswer ? instantOf(row.answer_until) : null,
    }
  })
}

function answerOf(row: Row) {
  const { answered_at: at, answer_revised_at: revised, answer_hidden_for: hidden, answer_words: words } = row
  if (at === null) return null
  return {
    ...{ written_at: instantOf(at) ?? '', revised_at: instantOf(revised), hidden_for: hidden },
    words: hidden === null ? words : null,
  }
}

/** Whether there is such a supplier. */
export async function isSupplier(pool: pg.Pool, companyId: string): Promise<boolean> {
  const company = await recordReads(pool, partiesTables).one(companyType, companyId, 'company')
  return company?.kinds.includes('supplier') === true
}
