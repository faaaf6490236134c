import type pg from 'pg'
import type { Instant, RootId } from '../../kernel/use-case.ts'

/** A transfer with its postings, as readers of the books see it: debit above 0, credit below. */
export interface TransferRead {
  readonly id: string
  readonly root: RootId
  readonly kind: string
  readonly cause: string
  readonly happenedAt: Instant
  readonly recordedAt: Instant
  readonly reverses: string | null
  readonly postings: readonly PostingRead[]
}

export interface PostingRead {
  readonly account: string
  readonly accountRoot: RootId
  readonly currency: string
  readonly amount: bigint
}

/** Where a transfer stands. */
export interface TransferKey {
  readonly root: RootId
  readonly id: string
}

interface Row extends Omit<TransferRead, 'postings'> {
  readonly account: string
  readonly account_root: string
  readonly currency: string
  readonly amount: bigint
}

const columns = `t.id, t.root_id as root, t.kind, t.cause, t.happened_at as "happenedAt",
  t.recorded_at as "recordedAt", t.reverses, p.account, p.account_root, p.currency, p.amount`

function gathered(rows: readonly Row[]): readonly TransferRead[] {
  const found = new Map<string, TransferRead & { postings: PostingRead[] }>()
  for (const { account, account_root: accountRoot, currency, amount, ...transfer } of rows) {
    const known = found.get(transfer.id) ?? { ...transfer, postings: [] }
    known.postings.push({ account, accountRoot, currency, amount })
    found.set(transfer.id, known)
  }
  return [...found.values()]
}

/** The transfers with these keys; unknown ones are left out. */
export async function transfersByKey(pool: pg.Pool, keys: readonly TransferKey[]): Promise<readonly TransferRead[]> {
  const { rows } = await pool.query<Row>({
    name: 'transfers-by-key',
    text: `select ${columns} from unnest($1::text[], $2::text[]) as k(root_id, id)
      join ledger.transfers t on t.root_id = k.root_id and t.id = k.id
      join ledger.postings p on p.root_id = t.root_id and p.id >= t.id || ':' and p.id < t.id || ';'
      order by t.id, p.n`,
    values: [keys.map(({ root }) => root), keys.map(({ id }) => id)],
  })
  return gathered(rows)
}

/** All transfers, in the order of their keys, from behind one on. */
export async function transferPage(
  pool: pg.Pool,
  after: TransferKey | undefined,
  limit: number,
): Promise<readonly TransferRead[]> {
  const { rows } = await pool.query<TransferKey>({
    name: 'transfer-page',
    text: `select root_id as root, id from ledger.transfers
      where ($1::text is null or (root_id, id) > ($1, $2)) order by root_id, id limit $3`,
    values: [after?.root ?? null, after?.id ?? null, limit],
  })
  const found = new Map((await transfersByKey(pool, rows)).map((each) => [`${each.root} ${each.id}`, each]))
  return rows.flatMap(({ root, id }) => found.get(`${root} ${id}`) ?? [])
}

/** The transfer with an id, wherever it stands. */
export async function findTransfer(pool: pg.Pool, id: string): Promise<TransferRead | undefined> {
  const { rows } = await pool.query<TransferKey>({
    name: 'find-transfer',
    text: 'select root_id as root, id from ledger.transfers where id = $1',
    values: [id],
  })
  return (await transfersByKey(pool, rows))[0]
}
